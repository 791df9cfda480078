package health.consulta.booking;

import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.MessageSide;
import health.consulta.kit.mongo.Aggregate;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/// One message, sealed, with the news of it: stored by one write, and never changed.
@Document("messages")
public class Message extends Aggregate {
  @Id private final UUID id;
  private final UUID conversationId;
  private final int number;
  private final MessageSide by;
  private final UUID writerId;
  private final Instant at;
  private final Sealed text;

  @PersistenceCreator
  private Message(
      UUID id,
      UUID conversationId,
      int number,
      MessageSide by,
      UUID writerId,
      Instant at,
      Sealed text) {
    this.id = id;
    this.conversationId = conversationId;
    this.number = number;
    this.by = by;
    this.writerId = writerId;
    this.at = at;
    this.text = text;
  }

  static Message written(
      UUID id,
      Conversation conversation,
      int number,
      MessageSide by,
      UUID writerId,
      Instant at,
      Sealed text) {
    var message = new Message(id, conversation.id(), number, by, writerId, at, text);
    message.publish(
        new MessageSent(
            conversation.id(),
            id,
            conversation.practitionerId(),
            conversation.accountId(),
            by,
            number));
    return message;
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID conversationId() {
    return conversationId;
  }

  public int number() {
    return number;
  }

  public MessageSide by() {
    return by;
  }

  public UUID writerId() {
    return writerId;
  }

  public Instant at() {
    return at;
  }

  Sealed text() {
    return text;
  }
}
