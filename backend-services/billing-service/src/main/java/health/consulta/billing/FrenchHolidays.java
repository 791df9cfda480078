package health.consulta.billing;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Public holidays of the whole country (Code du travail L3133-1), from Jollyday.
final class FrenchHolidays {
  private static final ConcurrentHashMap<Integer, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  private FrenchHolidays() {}

  static boolean on(LocalDate day) {
    return KNOWN.computeIfAbsent(day.getYear(), FrenchHolidays::of).contains(day);
  }

  private static Set<LocalDate> of(int year) {
    return HolidayManager.getInstance(ManagerParameters.create("fr"))
        .getHolidays(Year.of(year))
        .stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
