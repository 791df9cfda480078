package health.consulta.user.finding;

import health.consulta.contract.user.Commune;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/// All French communes, the largest first; read when they are first asked for. The file is made of
/// `@etalab/decoupage-administratif`: see the README.
@Component
public class Communes {
  /// Fewer letters begin too many names.
  private static final int SHORTEST = 2;

  /// Names that begin with what was typed, or postal codes; slips are forgiven where none does.
  public List<Commune> beginning(String typed, int limit) {
    var plain = Spelling.plain(typed).replaceFirst("^st(e?) ", "saint$1 ");
    if (plain.length() < SHORTEST) return List.of();
    if (Character.isDigit(plain.charAt(0)))
      return found(all().filter(each -> each.hasPostalCode(plain)), limit);
    var exact = found(all().filter(each -> each.plain().startsWith(plain)), limit);
    return exact.isEmpty() ? found(near(plain), limit) : exact;
  }

  private static Stream<Known> near(String plain) {
    int forgiven = Spelling.forgiven(plain);
    return forgiven == 0
        ? Stream.empty()
        : all().filter(each -> Spelling.slips(plain, each.plain()) <= forgiven);
  }

  private static List<Commune> found(Stream<Known> known, int limit) {
    return known.limit(limit).map(Known::commune).toList();
  }

  private static Stream<Known> all() {
    return Read.ALL.stream();
  }

  private record Known(String plain, Commune commune) {
    static Known of(String line) {
      var cells = line.split("\t");
      return new Known(
          Spelling.plain(cells[0]), new Commune(cells[0], cells[1], List.of(cells[2].split(" "))));
    }

    boolean hasPostalCode(String digits) {
      return commune.postalCodes().stream().anyMatch(code -> code.startsWith(digits));
    }
  }

  private static final class Read {
    static final List<Known> ALL = read();

    private static List<Known> read() {
      var packed = Objects.requireNonNull(Communes.class.getResourceAsStream("/communes.tsv.gz"));
      try (var lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
        return lines.lines().map(Known::of).toList();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
