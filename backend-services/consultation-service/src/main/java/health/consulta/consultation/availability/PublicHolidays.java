package health.consulta.consultation.availability;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import health.consulta.contract.consultation.HolidayCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// French public holidays (Code du travail L3133-1; L3134-13 in Alsace-Moselle; L3422-2 overseas)
/// from Jollyday, which knows the departments of the mainland; what the overseas departments add
/// stands in `overseas-holidays.xml`.
public final class PublicHolidays {
  private static final ConcurrentHashMap<Wanted, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  static boolean on(HolidayCalendar calendar, LocalDate date) {
    return calendar != HolidayCalendar.NONE
        && KNOWN
            .computeIfAbsent(new Wanted(calendar, date.getYear()), PublicHolidays::load)
            .contains(date);
  }

  private static Set<LocalDate> load(Wanted wanted) {
    var holidays =
        switch (wanted.calendar) {
          case NONE -> Stream.<Holiday>empty();
          case FRANCE -> france(wanted.year);
          case ALSACE_MOSELLE -> france(wanted.year, "67");
          default -> Stream.concat(france(wanted.year), overseas(wanted));
        };
    return holidays.map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Holiday> france(int year, String... department) {
    return HolidayManager.getInstance(ManagerParameters.create("fr"))
        .getHolidays(Year.of(year), department)
        .stream();
  }

  private static Stream<Holiday> overseas(Wanted wanted) {
    var file = PublicHolidays.class.getResource("overseas-holidays.xml");
    return HolidayManager.getInstance(ManagerParameters.create(Objects.requireNonNull(file)))
        .getHolidays(Year.of(wanted.year), wanted.calendar.name().toLowerCase(Locale.ROOT))
        .stream();
  }

  private record Wanted(HolidayCalendar calendar, int year) {}
}
