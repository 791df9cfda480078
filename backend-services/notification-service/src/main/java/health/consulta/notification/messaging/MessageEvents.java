package health.consulta.notification.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.booking.MessageEvent;
import health.consulta.contract.booking.MessageEvent.ConversationRead;
import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.mongo.MongoInbox;
import health.consulta.notification.Facts;
import health.consulta.notification.MailKind;
import health.consulta.notification.Notify;
import health.consulta.notification.UnreadMessages;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// The other side is told of a message, once until it has read: a patient by bell and mail, a
/// practitioner by mail.
@Component
class MessageEvents {
  private final MongoInbox inbox;
  private final Notify notify;
  private final UnreadMessages unread;

  MessageEvents(MongoInbox inbox, Notify notify, UnreadMessages unread) {
    this.inbox = inbox;
    this.notify = notify;
    this.unread = unread;
  }

  @KafkaListener(topics = Topics.MESSAGES)
  void on(MessageEvent event, @Header(EventHeaders.ID) UUID id) {
    inbox.once(
        id,
        () -> {
          switch (event) {
            case MessageSent sent -> tell(id, sent);
            case ConversationRead read -> read(read);
          }
        });
  }

  private void tell(UUID id, MessageSent sent) {
    var other =
        switch (sent.by()) {
          case PATIENT -> MessageSide.PRACTICE;
          case PRACTICE -> MessageSide.PATIENT;
        };
    var account = account(sent, other);
    if (!unread.tell(sent.conversationId(), account, sent.number())) return;
    switch (other) {
      case PRACTICE -> notify.mail(id, MailKind.MESSAGE_FOR_PRACTICE, account, Facts.none());
      case PATIENT -> {
        notify.ring(id, NotificationKind.MESSAGE_RECEIVED, account, sent.conversationId(), null);
        notify.mail(id, MailKind.MESSAGE_RECEIVED, account, Facts.none());
      }
    }
  }

  private void read(ConversationRead read) {
    var account = account(read, read.by());
    unread.read(read.conversationId(), account, read.upTo());
    notify.seen(NotificationKind.MESSAGE_RECEIVED, account, read.conversationId());
  }

  /// A practice is told through its practitioner.
  private static UUID account(MessageEvent event, MessageSide side) {
    return switch (side) {
      case PATIENT -> event.accountId();
      case PRACTICE -> event.practitionerId();
    };
  }
}
