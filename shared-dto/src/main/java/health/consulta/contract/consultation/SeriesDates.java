package health.consulta.contract.consultation;

import health.consulta.contract.consultation.Explanation.Cause;
import java.time.Instant;
import java.util.List;

/// The dates of a series as the engine sees them now.
///
/// @param zone of the practice, in which the time of day is the same for all
public record SeriesDates(String zone, List<Date> items) {
  /// @param causes against it; none: free
  /// @param nearest free starts around one that is not
  public record Date(Instant start, List<Cause> causes, List<Instant> nearest) {}
}
