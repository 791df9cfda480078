package health.consulta.portal.patient;

import health.consulta.contract.booking.HoldSlot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// Which time of whom, for what.
record Place(@NonNull UUID practitionerId, @NonNull UUID visitReasonId, @NonNull Instant start) {
  static Place of(HoldSlot slot) {
    return new Place(slot.practitionerId(), slot.visitReasonId(), slot.start());
  }

  HoldSlot slot() {
    return new HoldSlot(practitionerId, visitReasonId, start);
  }
}
