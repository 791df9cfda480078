package health.consulta.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the bookings of a series would go.
///
/// @param zone in which they go to the same time of day
public record SeriesMoves(ZoneId zone, List<Date> dates) {
  /// @param from where it is
  /// @param to where it would go, and how that stands
  /// @param refusal the code of why the caller may not move it any more; absent: they may
  public record Date(UUID bookingId, Instant from, SeriesDates.Date to, @Nullable String refusal) {}
}
