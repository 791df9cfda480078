package health.consulta.contract.payment;

import health.consulta.contract.Event;
import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to the money of a booking. Topic `payments`, key: the payment.
public sealed interface PaymentEvent extends Event {
  UUID paymentId();

  UUID bookingId();

  Money amount();

  @Override
  default String aggregateId() {
    return paymentId().toString();
  }

  /// The visit is secured by a stored method.
  ///
  /// @param authoriseAt when the amount is authorised
  record PaymentMethodStored(UUID paymentId, UUID bookingId, Money amount, Instant authoriseAt)
      implements PaymentEvent {}

  /// The bank refused the stored method.
  ///
  /// @param payUntil until when the patient may pay otherwise
  record PaymentMethodFailed(
      UUID paymentId, UUID bookingId, UUID accountId, Money amount, String code, Instant payUntil)
      implements PaymentEvent {}

  /// The patient did not pay otherwise either: the practice decides.
  record PaymentOverdue(UUID paymentId, UUID bookingId, UUID practitionerId, Money amount)
      implements PaymentEvent {}

  /// The visit was moved to where the grid has another price.
  ///
  /// @param notice what of the fee is told in writing before the visit, where it has to be
  record PaymentRepriced(
      UUID paymentId,
      UUID bookingId,
      UUID accountId,
      Money previous,
      Money amount,
      @Nullable FeeNotice notice)
      implements PaymentEvent {}

  /// The practice does without paying online.
  record PaymentPolicyChanged(
      UUID paymentId, UUID bookingId, PaymentPolicy policy, Money amount, String reason)
      implements PaymentEvent {}

  /// The patient's bank asks for money back, or decided.
  ///
  /// @param amount what it took
  /// @param standing OPEN, WON (by the practice) or LOST
  record PaymentDisputed(
      UUID paymentId,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      String standing,
      Instant at)
      implements PaymentEvent {}

  /// Paid at the practice, or taken back there when the amount is negative.
  ///
  /// @param status of the payment since then
  /// @param method absent in what was said before there was one
  record PaidOnSite(
      UUID paymentId,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      PaymentStatus status,
      Instant at,
      @Nullable OnSiteMethod method)
      implements PaymentEvent {}

  record PaymentAuthorised(UUID paymentId, UUID bookingId, Money amount) implements PaymentEvent {}

  /// @param practitionerId whose revenue it is
  record PaymentCaptured(
      UUID paymentId, UUID bookingId, UUID practitionerId, Money amount, Instant at)
      implements PaymentEvent {}

  record PaymentReleased(UUID paymentId, UUID bookingId, Money amount) implements PaymentEvent {}

  /// @param code the provider's reason, such as card_declined
  record PaymentFailed(UUID paymentId, UUID bookingId, Money amount, String code)
      implements PaymentEvent {}

  /// @param amount of this refund
  record PaymentRefunded(
      UUID paymentId, UUID bookingId, UUID practitionerId, Money amount, Instant at)
      implements PaymentEvent {}
}
