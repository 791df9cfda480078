package health.consulta.contract.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One booking of a series, it and those after it, or all that are still to come.
///
/// @param bookingId the one that was chosen
/// @param start to move: where the chosen one goes; the others follow by as many days, to the same
///   time of day
/// @param reason to cancel
public record ChangeSeries(
    @NotNull UUID bookingId,
    @NotNull Scope scope,
    @Nullable Instant start,
    @Nullable @Size(min = 1, max = 200) String reason) {
  public enum Scope {
    ONE,
    FOLLOWING,
    ALL
  }
}
