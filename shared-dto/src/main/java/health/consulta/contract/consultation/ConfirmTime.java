package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// Booking turns its hold into a booking, once the money is as the policy wants it.
///
/// @param retake take the time again when the hold ran out and the time is still free
public record ConfirmTime(
    @NotNull UUID bookingId,
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull UUID patientId,
    @NotNull Instant start,
    @NotNull UUID locationId,
    long fence,
    boolean retake) {}
