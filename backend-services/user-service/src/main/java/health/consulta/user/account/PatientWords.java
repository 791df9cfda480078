package health.consulta.user.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is typed to find a patient, in one field: parts of the name, a birth date, a phone number.
///
/// @param names parts, in any order
/// @param phone digits that the number holds
record PatientWords(List<String> names, @Nullable LocalDate birthDate, @Nullable String phone) {
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
  private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d .()-]*");
  private static final int LEAST_DIGITS = 4;

  static PatientWords of(String typed) {
    var rest = typed;
    LocalDate birthDate = null;
    var year = YEAR_FIRST.matcher(rest);
    var day = DAY_FIRST.matcher(rest);
    if (year.find()) {
      birthDate = date(year.group(1), year.group(2), year.group(3));
      rest = year.replaceFirst(" ");
    } else if (day.find()) {
      birthDate = date(day.group(3), day.group(2), day.group(1));
      rest = day.replaceFirst(" ");
    }
    String phone = null;
    var number = NUMBER.matcher(rest);
    if (number.find()) {
      phone = digits(number.group());
      rest = number.replaceFirst(" ");
    }
    var names = new ArrayList<String>();
    for (var part : rest.split("[^\\p{L}'-]+")) if (!part.isEmpty()) names.add(part);
    return new PatientWords(List.copyOf(names), birthDate, phone);
  }

  /// As it is kept: digits, and a French number without its country.
  static String digits(String phone) {
    var digits = phone.replaceAll("\\D", "");
    if (phone.startsWith("+33")) return "0" + digits.substring(2);
    return phone.startsWith("+") ? "+" + digits : digits;
  }

  /// Whether there is enough of it to look for.
  boolean say() {
    return !names.isEmpty() || birthDate != null || phone != null && phone.length() >= LEAST_DIGITS;
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
