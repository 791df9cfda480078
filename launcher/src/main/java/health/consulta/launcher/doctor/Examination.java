package health.consulta.launcher.doctor;

import com.mongodb.MongoException;
import health.consulta.launcher.doctor.Check.Finding;
import health.consulta.launcher.doctor.Invariants.Look;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One look, or the reason why there was none, told per invariant.
final class Examination {
  private static final int MOST_LINES = 20;
  private static final String NEXT = System.lineSeparator() + "      ";

  private final Supplier<Look> looking;
  private @Nullable Look look;
  private String failure = "";

  Examination(Supplier<Look> looking) {
    this.looking = looking;
  }

  Finding finding(Invariant invariant) {
    return look().map(seen -> finding(invariant, seen)).orElseGet(() -> Finding.bad(failure));
  }

  private Optional<Look> look() {
    if (look == null && failure.isEmpty())
      try {
        look = looking.get();
      } catch (IllegalStateException | MongoException e) {
        failure = "not known: " + e.getMessage();
      }
    return Optional.ofNullable(look);
  }

  private static Finding finding(Invariant invariant, Look look) {
    var violations =
        look.violations().stream()
            .filter(one -> one.invariant() == invariant)
            .map(Violation::text)
            .toList();
    return violations.isEmpty()
        ? Finding.good("holds for " + look.read().get(invariant))
        : Finding.bad(list(violations));
  }

  private static String list(List<String> violations) {
    var more = violations.size() - MOST_LINES;
    return Stream.of(
            Stream.of(
                violations.size() == 1
                    ? "is broken:"
                    : "is broken %d times:".formatted(violations.size())),
            violations.stream().limit(MOST_LINES),
            more > 0 ? Stream.of("and %d more".formatted(more)) : Stream.<String>of())
        .flatMap(lines -> lines)
        .collect(Collectors.joining(NEXT));
  }
}
