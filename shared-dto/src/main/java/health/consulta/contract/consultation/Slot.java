package health.consulta.contract.consultation;

import health.consulta.contract.Mode;
import java.time.Instant;
import java.util.UUID;

/// A start that can be booked. Computed, never stored.
public record Slot(
    UUID practitionerId,
    UUID visitReasonId,
    Instant start,
    Instant end,
    Mode mode,
    UUID locationId) {}
