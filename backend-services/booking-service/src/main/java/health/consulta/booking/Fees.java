package health.consulta.booking;

import health.consulta.kit.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The billing grid, to booking.
public interface Fees {
  /// @param locationId absent: nobody knows yet where it will be
  /// @throws Refusal when the grid has no line for such a visit
  void check(UUID practitionerId, UUID visitReasonId, Instant start, @Nullable UUID locationId);
}
