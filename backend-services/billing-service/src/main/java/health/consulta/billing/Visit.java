package health.consulta.billing;

import health.consulta.contract.Sector;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a price is asked for.
///
/// @param locationId absent: nobody said where it is
/// @param at in the zone of the grid
/// @param age years that the patient has completed by then; absent: nobody knows, or need not
record Visit(
    UUID practitionerId,
    Sector sector,
    Act act,
    @Nullable UUID locationId,
    ZonedDateTime at,
    @Nullable Integer age) {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  Visit of(@Nullable Integer years) {
    return new Visit(practitionerId, sector, act, locationId, at, years);
  }

  LocalDate day() {
    return at.toLocalDate();
  }

  /// From 20 h to 8 h (NGAP, article 14).
  boolean isAtNight() {
    var time = at.toLocalTime();
    return time.isBefore(MORNING) || !time.isBefore(EVENING);
  }

  /// On a Sunday or a public holiday.
  boolean isOnSunday() {
    return at.getDayOfWeek() == DayOfWeek.SUNDAY || FrenchHolidays.on(day());
  }
}
