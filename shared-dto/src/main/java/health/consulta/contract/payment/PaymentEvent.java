package health.consulta.contract.payment;

import health.consulta.contract.Event;
import health.consulta.contract.Money;
import java.time.Instant;
import java.util.UUID;

/// What happened to the money of a booking. Topic `payments`, key: the payment.
public sealed interface PaymentEvent extends Event {
  UUID paymentId();

  UUID bookingId();

  Money amount();

  @Override
  default String aggregateId() {
    return paymentId().toString();
  }

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
