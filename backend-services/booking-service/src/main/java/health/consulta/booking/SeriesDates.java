package health.consulta.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The dates of a series as the agenda sees them now.
///
/// @param zone of the practice, in which the time of day is the same for all
public record SeriesDates(ZoneId zone, List<Date> dates) {
  List<Instant> starts() {
    return dates.stream().map(Date::start).toList();
  }

  /// Though the agenda sees it taken.
  SeriesDates free(Instant start) {
    return new SeriesDates(
        zone,
        dates.stream()
            .map(date -> date.start().equals(start) ? new Date(start, List.of(), List.of()) : date)
            .toList());
  }

  /// @param causes against it; none: free
  /// @param nearest free starts around one that is not
  public record Date(Instant start, List<String> causes, List<Instant> nearest) {}
}
