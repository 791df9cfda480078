package health.consulta.notification.mail;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A zone as a calendar file spells it out (RFC 5545, 3.6.5), from the rules that Java knows: the
/// offset in force at the time, and the changes of the year after.
final class CalendarZone {
  private static final Duration REACH = Duration.ofDays(366);

  private CalendarZone() {}

  static VTimezone of(ZoneId zone, Instant around) {
    var rules = zone.getRules();
    var component = new VTimezone(zone.getId());
    var first = around.minus(REACH);
    var offset = rules.getOffset(first);
    var since = LocalDateTime.ofInstant(first, offset);
    add(component, rules.isDaylightSavings(first), since, offset, offset);
    for (var change = rules.nextTransition(first);
        change != null && change.getInstant().isBefore(around.plus(REACH));
        change = rules.nextTransition(change.getInstant()))
      add(
          component,
          rules.isDaylightSavings(change.getInstant()),
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter());
    return component;
  }

  private static void add(
      VTimezone zone, boolean summer, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
    if (summer) {
      zone.addDaylightSavingsTime(filled(new DaylightSavingsTime(), since, before, after));
    } else {
      zone.addStandardTime(filled(new StandardTime(), since, before, after));
    }
  }

  private static <T extends Observance> T filled(
      T observance, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
    observance.setDateStart(
        new DateTimeComponents(
            since.getYear(),
            since.getMonthValue(),
            since.getDayOfMonth(),
            since.getHour(),
            since.getMinute(),
            since.getSecond(),
            false));
    observance.setTimezoneOffsetFrom(offset(before));
    observance.setTimezoneOffsetTo(offset(after));
    return observance;
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
  }
}
