package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// Booking asks for an anonymous hold to last until then.
public record ExtendTime(
    @NotNull UUID practitionerId, @NotNull Instant start, long fence, @NotNull Instant until) {}
