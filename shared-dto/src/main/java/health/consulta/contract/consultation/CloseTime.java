package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/// Booking closes a stretch of a practitioner's day. Asking twice closes once.
///
/// @param id of the exception that it becomes
public record CloseTime(
    @NotNull UUID id,
    @NotNull Instant from,
    @NotNull Instant until,
    @NotNull @Size(max = 200) String reason) {}
