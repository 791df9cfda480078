package health.consulta.contract.booking;

import java.time.Instant;
import java.util.UUID;

/// A hold after its one extension.
public record ExtendedHold(UUID holdId, Instant expiresAt) {}
