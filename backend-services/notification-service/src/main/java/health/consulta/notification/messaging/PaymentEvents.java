package health.consulta.notification.messaging;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Topics;
import health.consulta.contract.notification.NotificationKind;
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
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Facts;
import health.consulta.notification.Facts.Visit;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import health.consulta.notification.Visits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// What somebody has to do something about, or should know, of the money of a visit. That a booking
/// fails for want of money is booking's to tell.
@Component
class PaymentEvents {
  private final MongoInbox inbox;
  private final Visits visits;
  private final Notify notify;

  PaymentEvents(MongoInbox inbox, Visits visits, Notify notify) {
    this.inbox = inbox;
    this.visits = visits;
    this.notify = notify;
  }

  @KafkaListener(topics = Topics.PAYMENTS)
  void on(PaymentEvent event, @Header(EventHeaders.ID) UUID id) {
    inbox.once(id, () -> handle(event, id));
  }

  private void handle(PaymentEvent event, UUID id) {
    switch (event) {
      case PaymentMethodFailed e ->
          tell(
              e,
              id,
              e.accountId(),
              NotificationKind.PAYMENT_METHOD_FAILED,
              MailKind.PAYMENT_METHOD_FAILED);
      case PaymentRepriced e ->
          tell(
              e, id, e.accountId(), NotificationKind.FEE_CHANGED, MailKind.FEE_CHANGED, e.notice());
      case PaymentOverdue e ->
          tell(
              e,
              id,
              e.practitionerId(),
              NotificationKind.PAYMENT_OVERDUE,
              MailKind.PAYMENT_OVERDUE);
      case PaymentDisputed e ->
          tell(
              e,
              id,
              e.practitionerId(),
              NotificationKind.PAYMENT_DISPUTED,
              MailKind.PAYMENT_DISPUTED);
      case PaymentAuthorised _,
          PaymentCaptured _,
          PaymentReleased _,
          PaymentRefunded _,
          PaymentFailed _,
          PaymentMethodStored _,
          PaymentPolicyChanged _,
          PaidOnSite _ -> {}
    }
  }

  private void tell(
      PaymentEvent event, UUID id, UUID accountId, NotificationKind bell, MailKind mail) {
    tell(event, id, accountId, bell, mail, null);
  }

  private void tell(
      PaymentEvent event,
      UUID id,
      UUID accountId,
      NotificationKind bell,
      MailKind mail,
      @Nullable FeeNotice notice) {
    var visit = visits.find(event.bookingId());
    var start = visit.map(Visit::start).orElse(null);
    notify.ring(id, bell, accountId, event.bookingId(), start);
    var facts = visit.map(Facts::about).orElseGet(Facts::none);
    notify.mail(id, mail, accountId, facts.telling(notice));
  }
}
