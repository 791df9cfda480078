package health.consulta.portal.patient;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.Slot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// A free time that can be tapped.
record OfferedTime(
    @NonNull UUID practitionerId,
    @NonNull UUID visitReasonId,
    @NonNull Instant start,
    @NonNull Mode mode,
    @Nullable UUID locationId) {
  static OfferedTime of(Slot slot) {
    return new OfferedTime(
        slot.practitionerId(), slot.visitReasonId(), slot.start(), slot.mode(), slot.locationId());
  }
}
