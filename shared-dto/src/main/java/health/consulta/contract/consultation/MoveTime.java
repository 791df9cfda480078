package health.consulta.contract.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Booking moves the time of a confirmed booking: the old time is given back only when the new one
/// is taken. Asking twice moves once.
///
/// @param from where the booking is now
/// @param fence of the booking's time
/// @param staff when the practice moves it
public record MoveTime(
    @NotNull UUID practitionerId,
    @NotNull UUID visitReasonId,
    @NotNull UUID patientId,
    @NotNull Instant from,
    long fence,
    @NotNull Instant to,
    @Nullable @Valid StaffHold staff) {}
