package health.consulta.portal.agenda;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A date as people write it, in French or English: "demain", "vendredi", "12 dec", "12/03/2027".
/// Without a year it is the next one.
final class WrittenDate {
  private static final int LEAST = 3;
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})[ /.-](\\d{1,2}|\\p{L}{3,})(?:[ /.-](\\d{4}))?");

  private WrittenDate() {}

  static Optional<LocalDate> of(String words, LocalDate today) {
    var plain = plain(words);
    if (plain.length() < LEAST) return Optional.empty();
    if (Stream.of("aujourd'hui", "today").anyMatch(each -> each.startsWith(plain)))
      return Optional.of(today);
    if (Stream.of("demain", "tomorrow").anyMatch(each -> each.startsWith(plain)))
      return Optional.of(today.plusDays(1));
    return weekday(plain, today).or(() -> dated(plain, today));
  }

  private static Optional<LocalDate> weekday(String plain, LocalDate today) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> names(plain, locale -> day.getDisplayName(TextStyle.FULL, locale)))
        .findFirst()
        .map(day -> today.with(TemporalAdjusters.next(day)));
  }

  private static Optional<LocalDate> dated(String plain, LocalDate today) {
    var found = DAY_MONTH.matcher(plain);
    try {
      if (!found.matches()) return Optional.of(LocalDate.parse(plain));
      var day = Integer.parseInt(found.group(1));
      var month = month(found.group(2));
      if (month.isEmpty()) return Optional.empty();
      if (found.group(3) != null)
        return Optional.of(LocalDate.of(Integer.parseInt(found.group(3)), month.get(), day));
      var next = LocalDate.of(today.getYear(), month.get(), day);
      return Optional.of(next.isBefore(today) ? next.plusYears(1) : next);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<Month> month(String words) {
    return Character.isDigit(words.charAt(0))
        ? Optional.of(Month.of(Integer.parseInt(words)))
        : Stream.of(Month.values())
            .filter(month -> names(words, locale -> month.getDisplayName(TextStyle.FULL, locale)))
            .findFirst();
  }

  private static boolean names(String words, java.util.function.Function<Locale, String> name) {
    return Stream.of(Locale.FRENCH, Locale.ENGLISH)
        .anyMatch(locale -> plain(name.apply(locale)).startsWith(words));
  }

  /// Small letters without accents.
  static String plain(String words) {
    return Normalizer.normalize(words.strip().replace('’', '\''), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
