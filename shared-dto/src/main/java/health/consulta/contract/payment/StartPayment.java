package health.consulta.contract.payment;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Booking starts the payment of a held booking. The amount is not its to say: payment asks
/// billing.
///
/// @param payUntil the hold's expiry: the payment page closes with it
/// @param locale language of the payment page
/// @param locationId where the visit is, for what it costs there; absent: nobody said
public record StartPayment(
    @NotNull UUID bookingId,
    @NotNull UUID practitionerId,
    @NotNull UUID patientId,
    @NotNull UUID accountId,
    @NotNull UUID visitReasonId,
    @NotNull Instant start,
    @NotNull PaymentPolicy policy,
    @NotNull PaymentProvider provider,
    @NotNull Instant payUntil,
    @NotBlank String locale,
    @Nullable UUID locationId) {}
