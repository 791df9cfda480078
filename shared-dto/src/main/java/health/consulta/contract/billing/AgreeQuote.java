package health.consulta.contract.billing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Payment fixes the price of a booking: asked twice, the first answer stands. How old the patient
/// is billing finds out by itself.
///
/// @param locationId where the visit is; absent: nobody said, and it costs what it does anywhere
public record AgreeQuote(
    @NotNull UUID bookingId,
    @NotNull UUID practitionerId,
    @NotNull UUID patientId,
    @NotNull UUID accountId,
    @NotNull UUID visitReasonId,
    @NotNull Instant start,
    @Nullable UUID locationId) {}
