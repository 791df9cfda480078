package health.consulta.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consultation that took place.
///
/// @param locationId where; absent: it was planned before that was noted
public record Performed(
    UUID bookingId,
    UUID practitionerId,
    UUID patientId,
    UUID visitReasonId,
    Instant start,
    @Nullable UUID locationId) {}
