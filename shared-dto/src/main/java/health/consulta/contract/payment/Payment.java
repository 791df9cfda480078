package health.consulta.contract.payment;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param redirectUrl where the browser pays
/// @param captured what was taken so far, online and at the practice
/// @param refunded what was given back so far
/// @param disputed what patients' banks took back
/// @param authoriseAt when the stored method is used
/// @param payUntil until when the patient may pay otherwise, after the bank refused the stored
///   method
/// @param failureCode the provider's reason, such as card_declined
/// @param notice what of the fee is told in writing before the visit, where it has to be
public record Payment(
    UUID id,
    UUID bookingId,
    PaymentStatus status,
    PaymentProvider provider,
    PaymentPolicy policy,
    Money amount,
    Money captured,
    Money refunded,
    Money disputed,
    @Nullable String redirectUrl,
    @Nullable String clientSecret,
    @Nullable Instant authoriseAt,
    @Nullable Instant payUntil,
    @Nullable String failureCode,
    Instant createdAt,
    @Nullable FeeNotice notice) {}
