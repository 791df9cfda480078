package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// Booking gives a time back: a hold, or the time of a cancelled booking.
public record ReleaseTime(@NotNull UUID practitionerId, @NotNull Instant start, long fence) {}
