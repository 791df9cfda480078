package health.consulta.consultation.availability;

import health.consulta.contract.consultation.HolidayCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Public holidays as the law lists them, written without the library the product uses.
final class LegalHolidays {
  /// Code du travail L3133-1; the other three follow Easter.
  private static final List<MonthDay> FIXED =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /// Code du travail L3422-2: the day slavery was abolished there.
  static final Map<HolidayCalendar, MonthDay> ABOLITION =
      Map.of(
          HolidayCalendar.GUADELOUPE, MonthDay.of(5, 27),
          HolidayCalendar.GUYANE, MonthDay.of(6, 10),
          HolidayCalendar.MARTINIQUE, MonthDay.of(5, 22),
          HolidayCalendar.MAYOTTE, MonthDay.of(4, 27),
          HolidayCalendar.REUNION, MonthDay.of(12, 20),
          HolidayCalendar.SAINT_BARTHELEMY, MonthDay.of(10, 9),
          HolidayCalendar.SAINT_MARTIN, MonthDay.of(5, 28));

  private static final Map<String, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  private LegalHolidays() {}

  static boolean on(HolidayCalendar calendar, LocalDate date) {
    return KNOWN
        .computeIfAbsent(
            calendar + " " + date.getYear(), _ -> new TreeSet<>(of(calendar, date.getYear())))
        .contains(date);
  }

  static List<LocalDate> of(HolidayCalendar calendar, int year) {
    return calendar == HolidayCalendar.NONE ? List.of() : of(calendar, year, easter(year));
  }

  static List<LocalDate> of(HolidayCalendar calendar, int year, LocalDate easter) {
    var dates = new ArrayList<LocalDate>();
    for (var day : FIXED) dates.add(day.atYear(year));
    dates.add(easter.plusDays(1)); // Easter Monday
    dates.add(easter.plusDays(39)); // Ascension
    dates.add(easter.plusDays(50)); // Whit Monday
    if (calendar == HolidayCalendar.ALSACE_MOSELLE) { // L3134-13
      dates.add(easter.minusDays(2)); // Good Friday
      dates.add(LocalDate.of(year, 12, 26));
    }
    if (ABOLITION.containsKey(calendar)) dates.add(ABOLITION.get(calendar).atYear(year));
    return dates.stream().distinct().sorted().toList();
  }

  /// Butcher's rule.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
