package health.consulta.contract.payment;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatient;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment as the practice sees it.
///
/// @param online what was taken by the provider so far
/// @param onSite what was taken at the practice so far
/// @param refunded what was given back so far
/// @param disputed what patients' banks took back
/// @param refundable what may still be given back; what is promised already is not
/// @param due what is still to be paid at the practice
/// @param attempts how often it was tried to secure it
/// @param attemptedAt when the present attempt began
/// @param authoriseAt when the stored method is used
/// @param payUntil until when the patient may pay otherwise, after the bank refused the stored
///   method
/// @param failureCode the provider's reason, such as card_declined
public record PracticePayment(
    UUID id,
    UUID bookingId,
    UUID practitionerId,
    UUID patientId,
    Instant visitStart,
    PaymentStatus status,
    PaymentProvider provider,
    PaymentPolicy policy,
    Money amount,
    Money online,
    Money onSite,
    Money refunded,
    Money disputed,
    Money refundable,
    Money due,
    int attempts,
    @Nullable Instant attemptedAt,
    @Nullable Instant authoriseAt,
    @Nullable Instant payUntil,
    @Nullable String failureCode,
    Instant createdAt)
    implements OfPatient {
  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }
}
