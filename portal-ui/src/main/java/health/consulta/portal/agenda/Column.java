package health.consulta.portal.agenda;

import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.user.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// One practitioner's day in the grid.
record Column(Practitioner who, AgendaDay day) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  String key() {
    return day.practitionerId() + "/" + day.date();
  }

  ZoneId zone() {
    return ZoneId.of(day.zone());
  }

  String clock(Instant instant) {
    return CLOCK.format(instant.atZone(zone()));
  }

  /// Such as "mardi 24 novembre 2026".
  String date(Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(locale)
        .format(day.date());
  }

  /// Minutes on the clock from the grid's first hour, within the grid; a day of 23 or 25 hours
  /// keeps its labels.
  int minutes(Instant instant, Hours hours) {
    var time = instant.atZone(zone());
    var days = ChronoUnit.DAYS.between(day.date(), time.toLocalDate());
    var minutes = days * 24 * 60 + (time.getHour() - hours.from()) * 60 + time.getMinute();
    return Math.clamp(minutes, 0, hours.length());
  }

  Instant at(int minutes, Hours hours) {
    return start(day.date(), hours).plusMinutes(minutes).atZone(zone()).toInstant();
  }

  long start(Hours hours) {
    return start(day.date(), hours).atZone(zone()).toInstant().toEpochMilli();
  }

  private static java.time.LocalDateTime start(LocalDate date, Hours hours) {
    return date.atTime(hours.from(), 0);
  }
}
