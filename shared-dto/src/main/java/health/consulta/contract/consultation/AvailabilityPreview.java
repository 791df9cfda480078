package health.consulta.contract.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What patients would find free, beside what they find now.
///
/// @param zone in which the dates are read
public record AvailabilityPreview(String zone, List<Day> days) {
  /// @param free starts after the change
  /// @param added those among them that are not free now
  /// @param gone starts that are free now and would not be any more
  /// @param displaced how many visits would lie outside what is open, and do not now
  public record Day(
      LocalDate date, List<Instant> free, List<Instant> added, List<Instant> gone, int displaced) {}
}
