package health.consulta.notification.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.booking.WaitingListEvent;
import health.consulta.contract.booking.WaitingListEvent.TimeOffered;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Facts;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

@Component
class WaitingListEvents {
  private final MongoInbox inbox;
  private final Notify notify;

  WaitingListEvents(MongoInbox inbox, Notify notify) {
    this.inbox = inbox;
    this.notify = notify;
  }

  @KafkaListener(topics = Topics.WAITING_LIST)
  void on(WaitingListEvent event, @Header(EventHeaders.ID) UUID id) {
    inbox.once(
        id,
        () -> {
          switch (event) {
            case TimeOffered offered -> tell(id, offered);
          }
        });
  }

  private void tell(UUID id, TimeOffered offer) {
    var account = offer.accountId();
    notify.ring(id, NotificationKind.TIME_OFFERED, account, offer.offerId(), offer.start());
    var visit =
        new Facts.Visit(
            offer.offerId(), offer.practitionerId(), offer.start(), null, null, null, 0);
    notify.mail(id, MailKind.TIME_OFFERED, account, Facts.about(visit));
  }
}
