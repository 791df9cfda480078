package health.consulta.portal.agenda;

import health.consulta.contract.consultation.AgendaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// The hours that the grid shows, from one full hour to another, in the agenda's zone.
record Hours(int from, int to, ZoneId zone) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int EARLIEST = 8;
  private static final int LATEST = 19;

  static Hours of(List<AgendaDay> days) {
    if (days.isEmpty()) return new Hours(EARLIEST, LATEST, ZoneId.of("Europe/Paris"));
    var zone = ZoneId.of(days.getFirst().zone());
    var from = times(days, zone).mapToInt(ZonedDateTime::getHour).min().orElse(EARLIEST);
    var to = times(days, zone).mapToInt(Hours::fullHour).max().orElse(LATEST);
    return new Hours(Math.min(EARLIEST, from), Math.max(LATEST, to), zone);
  }

  private static Stream<ZonedDateTime> times(List<AgendaDay> days, ZoneId zone) {
    return days.stream()
        .flatMap(day ->
            Stream.concat(
                day.open().stream().flatMap(open -> Stream.of(open.start(), open.end())),
                day.entries().stream().flatMap(each -> Stream.of(each.start(), each.end()))))
        .map(instant -> instant.atZone(zone));
  }

  private static int fullHour(ZonedDateTime time) {
    return time.getMinute() == 0 ? time.getHour() : time.getHour() + 1;
  }

  /// Minutes on the clock from the grid's first hour; a day of 23 or 25 hours keeps its labels.
  int minutes(Instant instant) {
    var time = instant.atZone(zone);
    return (time.getHour() - from) * 60 + time.getMinute();
  }

  int length() {
    return (to - from) * 60;
  }

  String clock(Instant instant) {
    return CLOCK.format(instant.atZone(zone));
  }

  LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  Instant start(LocalDate date) {
    return date.atTime(from, 0).atZone(zone).toInstant();
  }
}
