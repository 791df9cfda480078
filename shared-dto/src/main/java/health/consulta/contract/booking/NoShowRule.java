package health.consulta.contract.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// After how many missed visits a patient calls the practice instead of booking online.
///
/// @param noShows absent: the practice blocks nobody
/// @param months in which they are counted
public record NoShowRule(@Nullable @Min(1) @Max(20) Integer noShows, @Min(1) @Max(36) int months) {
  public static final NoShowRule OFF = new NoShowRule(null, 12);
}
