package health.consulta.contract.billing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/// Payment fixes the price of a booking: asked twice, the first answer stands.
public record AgreeQuote(
    @NotNull UUID bookingId,
    @NotNull UUID practitionerId,
    @NotNull UUID patientId,
    @NotNull UUID accountId,
    @NotNull UUID visitReasonId,
    @NotNull Instant start) {}
