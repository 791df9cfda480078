package health.consulta.billing;

import java.time.Instant;
import java.util.UUID;

/// A consultation that took place.
public record Performed(
    UUID bookingId, UUID practitionerId, UUID patientId, UUID visitReasonId, Instant start) {}
