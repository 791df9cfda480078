package health.consulta.user.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which specialty is meant by which words, French and English, as `vocabulary.txt` lists them.
@Component
class Vocabulary {
  private static final String IDLE = "IDLE";
  private static final String URGENT = "URGENT";

  private final Set<String> idle;
  private final List<Phrase> phrases;

  Vocabulary() {
    var lines = read().lines().filter(line -> !line.startsWith("#")).map(Line::of).toList();
    idle =
        lines.stream()
            .filter(line -> line.code().equals(IDLE))
            .flatMap(line -> line.phrases().stream())
            .flatMap(phrase -> Spelling.words(phrase).stream())
            .collect(Collectors.toUnmodifiableSet());
    phrases =
        lines.stream()
            .flatMap(
                line -> line.phrases().stream().map(text -> new Phrase(line.code(), telling(text))))
            .filter(phrase -> !phrase.words().isEmpty())
            .toList();
  }

  /// @param guess whether slips are forgiven where nothing matches to the letter
  /// @return codes, the best match first
  List<String> specialties(String text, boolean guess) {
    var typed = telling(text);
    var found =
        phrases.stream()
            .filter(phrase -> !phrase.code().equals(URGENT))
            .flatMap(phrase -> Match.of(phrase, typed))
            .sorted(Comparator.comparingInt(Match::slips))
            .toList();
    var exact = !guess || !found.isEmpty() && found.getFirst().slips() == 0;
    return found.stream()
        .filter(match -> match.slips() == 0 || !exact)
        .map(Match::code)
        .distinct()
        .toList();
  }

  /// Whether all words of something urgent are there.
  boolean urgent(String text) {
    var typed = telling(text);
    return phrases.stream()
        .filter(phrase -> phrase.code().equals(URGENT))
        .anyMatch(phrase -> Match.within(phrase.words(), typed) != null);
  }

  /// Words that tell something, in the singular.
  private List<String> telling(String text) {
    return Spelling.words(text).stream()
        .filter(word -> word.length() > 1 && !idle.contains(word))
        .map(word -> word.length() > 3 ? word.replaceFirst("[sx]$", "") : word)
        .toList();
  }

  private static String read() {
    try (var in = Vocabulary.class.getResourceAsStream("/vocabulary.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private record Line(String code, List<String> phrases) {
    static Line of(String line) {
      var parts = line.split(":", 2);
      return new Line(parts[0], List.of(parts[1].split(",")));
    }
  }

  private record Phrase(String code, List<String> words) {}

  private record Match(String code, int slips) {
    /// The phrase is in what was typed, or what was typed is on its way to the phrase.
    static Stream<Match> of(Phrase phrase, List<String> typed) {
      var whole = within(phrase.words(), typed);
      var slips = whole == null ? towards(typed, phrase.words()) : whole;
      return Stream.ofNullable(slips).map(sum -> new Match(phrase.code(), sum));
    }

    static @Nullable Integer within(List<String> phrase, List<String> typed) {
      return sum(phrase, word -> typed.stream().filter(each -> whole(each, word)), Spelling::slips);
    }

    private static @Nullable Integer towards(List<String> typed, List<String> phrase) {
      if (typed.isEmpty()) return null;
      return sum(typed, _ -> phrase.stream(), (word, each) -> Spelling.slips(each, word));
    }

    /// More than the beginning of the word.
    private static boolean whole(String typed, String word) {
      return typed.length() >= word.length() - Spelling.forgiven(word);
    }

    /// The slips of each word against the one that is nearest to it; nothing where one has none.
    private static @Nullable Integer sum(
        List<String> words, Candidates candidates, Distance distance) {
      int sum = 0;
      for (var word : words) {
        var nearest =
            candidates
                .of(word)
                .map(each -> distance.between(each, word))
                .min(Comparator.naturalOrder())
                .filter(slips -> slips <= Spelling.forgiven(word));
        if (nearest.isEmpty()) return null;
        sum += nearest.get();
      }
      return sum;
    }
  }

  private interface Candidates {
    Stream<String> of(String word);
  }

  private interface Distance {
    int between(String one, String other);
  }
}
