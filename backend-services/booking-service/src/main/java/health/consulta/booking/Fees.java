package health.consulta.booking;

import health.consulta.kit.Refusal;
import java.time.Instant;
import java.util.UUID;

/// The billing grid, to booking.
public interface Fees {
  /// @throws Refusal when the grid has no line for such a visit
  void check(UUID practitionerId, UUID visitReasonId, Instant start);
}
