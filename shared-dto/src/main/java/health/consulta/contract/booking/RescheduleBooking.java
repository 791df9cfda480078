package health.consulta.contract.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All but the start is the practice's.
///
/// @param start the new one, or the one that it has
/// @param override why the practice moves it against its own rules
/// @param practitionerId to whom it moves; absent: it stays
/// @param visitReasonId for what it is there, in the same mode; with a practitioner alone
/// @param minutes how long it lasts from now on, a multiple of 5; absent: as before, or as the
///   other reason says
public record RescheduleBooking(
    @NotNull Instant start,
    @Nullable @Size(min = 3, max = 200) String override,
    @Nullable UUID practitionerId,
    @Nullable UUID visitReasonId,
    @Nullable @Min(5) @Max(480) Integer minutes) {
  /// To another time alone.
  public RescheduleBooking(Instant start, @Nullable String override) {
    this(start, override, null, null, null);
  }
}
