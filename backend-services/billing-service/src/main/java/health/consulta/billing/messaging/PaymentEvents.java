package health.consulta.billing.messaging;

import health.consulta.billing.Register;
import health.consulta.contract.Topics;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentEvent.PaymentAuthorised;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentFailed;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.payment.PaymentEvent.PaymentReleased;
import health.consulta.kit.event.EventHeaders;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class PaymentEvents {
  private final Register register;

  PaymentEvents(Register register) {
    this.register = register;
  }

  @KafkaListener(topics = Topics.PAYMENTS)
  void on(PaymentEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case PaymentCaptured taken -> register.captured(id, taken.bookingId(), taken.amount());
      case PaymentRefunded back -> register.refunded(id, back.bookingId(), back.amount());
      case PaymentAuthorised _, PaymentReleased _, PaymentFailed _ -> {}
    }
  }
}
