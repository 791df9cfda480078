package health.consulta.contract.booking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// A short anonymous hold, before sign-in.
public record HoldSlot(
    @NotNull UUID practitionerId, @NotNull UUID visitReasonId, @NotNull Instant start) {}
