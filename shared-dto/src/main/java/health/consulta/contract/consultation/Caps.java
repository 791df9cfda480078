package health.consulta.contract.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// How many bookings of one visit reason a practitioner takes; what is absent is not bounded.
///
/// @param perDay in a local day
/// @param perWeek in an ISO week
/// @param seats how many patients share one start, for a group visit; absent: one
public record Caps(
    @Nullable @Min(1) @Max(500) Integer perDay,
    @Nullable @Min(1) @Max(2000) Integer perWeek,
    @Nullable @Min(1) @Max(100) Integer seats) {
  public static final Caps NONE = new Caps(null, null, null);
}
