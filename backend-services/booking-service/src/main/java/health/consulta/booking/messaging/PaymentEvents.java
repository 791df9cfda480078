package health.consulta.booking.messaging;

import health.consulta.booking.ConfirmBooking;
import health.consulta.booking.FailPayment;
import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.Topics;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PaymentEvents {
  private final ConfirmBooking confirm;
  private final FailPayment fail;

  PaymentEvents(ConfirmBooking confirm, FailPayment fail) {
    this.confirm = confirm;
    this.fail = fail;
  }

  @KafkaListener(topics = Topics.PAYMENTS)
  void on(PaymentEvent event) {
    switch (event) {
      case PaymentAuthorised authorised ->
          confirm.paid(authorised.bookingId(), Standing.AUTHORISED);
      case PaymentCaptured captured -> confirm.paid(captured.bookingId(), Standing.CAPTURED);
      case PaymentReleased released -> confirm.paid(released.bookingId(), Standing.RELEASED);
      case PaymentFailed failed -> fail.fail(failed.bookingId(), failed.code());
      case PaymentRefunded refunded -> confirm.paid(refunded.bookingId(), Standing.REFUNDED);
    }
  }
}
