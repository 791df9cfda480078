package health.consulta.contract.consultation;

import java.time.Instant;
import java.util.UUID;

/// The time that a booking was moved to.
public record MovedTime(
    UUID practitionerId,
    UUID visitReasonId,
    String visitReasonName,
    Instant start,
    Instant end,
    UUID locationId,
    long fence) {}
