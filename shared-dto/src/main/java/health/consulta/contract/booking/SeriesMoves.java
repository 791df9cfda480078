package health.consulta.contract.booking;

import health.consulta.contract.booking.SeriesPreview.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the bookings of a series would go, before any of them is moved.
///
/// @param zone in which they go to the same time of day
public record SeriesMoves(String zone, List<Date> dates) {
  /// @param from where it is
  /// @param start where it would go
  /// @param causes against that, as the agenda explains a time; empty when it is free. What is to
  ///   move away with it does not stand in its way.
  /// @param nearest what is free around a time that is not
  /// @param refusal the code of why the caller may not move it any more; absent when they may
  public record Date(
      UUID bookingId,
      Instant from,
      Instant start,
      Standing standing,
      List<String> causes,
      List<Instant> nearest,
      @Nullable String refusal) {}
}
