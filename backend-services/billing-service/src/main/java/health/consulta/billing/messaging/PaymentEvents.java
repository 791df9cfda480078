package health.consulta.billing.messaging;

import health.consulta.billing.Channel;
import health.consulta.billing.Register;
import health.consulta.contract.Topics;
import health.consulta.contract.payment.OnSiteMethod;
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
import health.consulta.kit.event.EventHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
      case PaymentCaptured taken ->
          register.received(id, taken.bookingId(), taken.amount(), Channel.ONLINE, taken.at());
      case PaymentRefunded back ->
          register.received(
              id, back.bookingId(), back.amount().negated(), Channel.ONLINE, back.at());
      case PaidOnSite paid ->
          register.received(id, paid.bookingId(), paid.amount(), channel(paid.method()), paid.at());
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

  /// What was said before there were methods was cash.
  private static Channel channel(@Nullable OnSiteMethod method) {
    return method == null ? Channel.CASH : Channel.valueOf(method.name());
  }
}
