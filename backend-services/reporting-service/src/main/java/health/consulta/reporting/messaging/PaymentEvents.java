package health.consulta.reporting.messaging;

import health.consulta.contract.Money;
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
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.Facts;
import java.time.Instant;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class PaymentEvents {
  private final Facts facts;

  PaymentEvents(Facts facts) {
    this.facts = facts;
  }

  @KafkaListener(topics = Topics.PAYMENTS)
  void on(PaymentEvent event, @Header(EventHeaders.ID) UUID id) {
    switch (event) {
      case PaymentCaptured(var _, var booking, var practitioner, var amount, var at) ->
          moved(id, booking, practitioner, amount, at);
      case PaymentRefunded(var _, var booking, var practitioner, var amount, var at) ->
          moved(id, booking, practitioner, amount.negated(), at);
      case PaidOnSite paid ->
          moved(id, paid.bookingId(), paid.practitionerId(), paid.amount(), paid.at());
      case PaymentAuthorised _,
          PaymentReleased _,
          PaymentFailed _,
          PaymentMethodStored _,
          PaymentMethodFailed _,
          PaymentOverdue _,
          PaymentRepriced _,
          PaymentPolicyChanged _,
          PaymentDisputed _ -> {}
    }
  }

  /// @param amount less than nothing when it went back
  private void moved(UUID id, UUID booking, UUID practitioner, Money amount, Instant at) {
    var figure = amount.minor() < 0 ? RevenueFigure.REFUNDED : RevenueFigure.CAPTURED;
    facts.money().note(id, figure, booking, practitioner, amount.abs(), at);
    facts.dues().paid(id, booking, amount, at);
  }
}
