package health.consulta.booking.messaging;

import health.consulta.booking.ChangePrice;
import health.consulta.booking.ConfirmBooking;
import health.consulta.booking.FailPayment;
import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.Topics;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentEvent.PaidOnSite;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentDisputed;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentMethodStored;
import health.consulta.contract.payment.PaymentEvent.PaymentOverdue;
import health.consulta.contract.payment.PaymentEvent.PaymentPolicyChanged;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.contract.payment.PaymentEvent.PaymentRepriced;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PaymentEvents {
  private final ConfirmBooking confirm;
  private final FailPayment fail;
  private final ChangePrice change;

  PaymentEvents(ConfirmBooking confirm, FailPayment fail, ChangePrice change) {
    this.confirm = confirm;
    this.fail = fail;
    this.change = change;
  }

  /// Someone waits for it at a screen, so that each partition has its own listener.
  @KafkaListener(topics = Topics.PAYMENTS, concurrency = "4")
  void on(PaymentEvent event) {
    switch (event) {
      case PaymentMethodStored stored -> confirm.paid(stored.bookingId(), Standing.METHOD_STORED);
      case PaymentMethodFailed failed -> confirm.paid(failed.bookingId(), Standing.METHOD_FAILED);
      case PaymentRepriced repriced ->
          change.reprice(repriced.bookingId(), repriced.amount(), repriced.notice());
      case PaymentPolicyChanged changed ->
          change.policy(changed.bookingId(), changed.policy(), changed.reason());
      case PaidOnSite paid ->
          confirm.paid(paid.bookingId(), Standing.valueOf(paid.status().name()));
      case PaymentOverdue _, PaymentDisputed _ -> {}
      case PaymentAuthorised authorised ->
          confirm.paid(authorised.bookingId(), Standing.AUTHORISED);
      case PaymentCaptured captured -> confirm.paid(captured.bookingId(), Standing.CAPTURED);
      case PaymentReleased released -> confirm.paid(released.bookingId(), Standing.RELEASED);
      case PaymentFailed failed -> fail.fail(failed.bookingId(), failed.code());
      case PaymentRefunded refunded -> confirm.paid(refunded.bookingId(), Standing.REFUNDED);
    }
  }
}
