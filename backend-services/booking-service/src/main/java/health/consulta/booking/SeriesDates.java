package health.consulta.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The dates of a series as the agenda sees them now.
///
/// @param zone of the practice, in which the time of day is the same for all
public record SeriesDates(ZoneId zone, List<Date> dates) {
  /// @param causes against it; none: free
  /// @param nearest free starts around one that is not
  public record Date(Instant start, List<String> causes, List<Instant> nearest) {}
}
