package health.consulta.contract.booking;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.PaymentStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the browser needs to pay, and how the payment stands.
public record BookingPayment(
    UUID id,
    PaymentStatus status,
    PaymentProvider provider,
    Money amount,
    @Nullable String redirectUrl,
    @Nullable String clientSecret) {}
