package health.consulta.portal.agenda;

import health.consulta.contract.consultation.AgendaDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/// The hours that the grid shows, from one full hour to another, on each agenda's own clock.
record Hours(int from, int to) {
  private static final int EARLIEST = 8;
  private static final int LATEST = 19;
  private static final int MIDNIGHT = 24;

  static Hours of(List<Column> columns) {
    var days = columns.stream().map(Column::day).toList();
    var from = days.stream().flatMap(Hours::starts).mapToInt(ZonedDateTime::getHour).min();
    var to = days.stream().flatMap(Hours::ends).mapToInt(Hours::fullHour).max();
    return new Hours(
        Math.min(EARLIEST, from.orElse(EARLIEST)), Math.max(LATEST, to.orElse(LATEST)));
  }

  int length() {
    return (to - from) * 60;
  }

  private static Stream<ZonedDateTime> starts(AgendaDay day) {
    var zone = ZoneId.of(day.zone());
    return Stream.concat(
            day.open().stream().map(AgendaDay.Range::start),
            day.entries().stream().map(entry -> entry.start()))
        .map(start -> start.atZone(zone));
  }

  private static Stream<ZonedDateTime> ends(AgendaDay day) {
    var zone = ZoneId.of(day.zone());
    return Stream.concat(
            day.open().stream().map(AgendaDay.Range::end),
            day.entries().stream().map(entry -> entry.end()))
        .map(end -> end.atZone(zone));
  }

  private static int fullHour(ZonedDateTime time) {
    if (time.getHour() == 0 && time.getMinute() == 0) return MIDNIGHT;
    return time.getMinute() == 0 ? time.getHour() : time.getHour() + 1;
  }
}
