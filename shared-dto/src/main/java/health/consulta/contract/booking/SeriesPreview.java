package health.consulta.contract.booking;

import java.time.Instant;
import java.util.List;

/// How each date of a series stands, before anything is booked.
///
/// @param zone in which the time of day is the same for all
public record SeriesPreview(String zone, List<Date> dates) {
  /// @param causes against it, as the agenda explains a time; empty when it is free
  /// @param nearest what is free around one that is not
  public record Date(
      Instant start, Standing standing, List<String> causes, List<Instant> nearest) {}

  public enum Standing {
    FREE,
    CONFLICT
  }
}
