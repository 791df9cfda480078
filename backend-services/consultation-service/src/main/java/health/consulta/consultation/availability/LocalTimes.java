package health.consulta.consultation.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// Wall-clock time on days on which the clock changes: a local time stands for the first instant of
/// its date at which the clock shows it or a later one. So nothing opens or closes an hour off, and
/// what ends where the next begins still does.
final class LocalTimes {
  private LocalTimes() {}

  static Instant at(ZoneId zone, LocalDate date, LocalTime time) {
    return at(zone, date.atTime(time));
  }

  /// Midnight as an end is the end of the day.
  static Instant end(ZoneId zone, LocalDate date, LocalTime time) {
    return at(zone, time.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date, time);
  }

  private static Instant at(ZoneId zone, LocalDateTime local) {
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
