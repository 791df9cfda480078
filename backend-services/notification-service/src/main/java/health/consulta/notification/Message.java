package health.consulta.notification;

import health.consulta.contract.notification.Delivery;
import health.consulta.contract.notification.DeliveryStatus;
import health.consulta.kit.mongo.Aggregates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// One mail to one person, from the moment there is a reason for it. Its id is made from the
/// reason, so that the reason heard twice makes one mail.
///
/// @param since when the trying began
/// @param due when somebody should take it up; while claimed, when the claim ends
/// @param copies how many times it was sent again by hand
@Document("messages")
public record Message(
    @Id UUID id,
    MailKind kind,
    UUID accountId,
    Facts facts,
    State state,
    int attempts,
    int copies,
    Instant createdAt,
    Instant since,
    @Nullable Instant due,
    @Nullable Instant sentAt,
    @Nullable String recipient) {
  /// A claimed message is being sent by one instance; when that one died, its claim runs out.
  enum State {
    PENDING,
    CLAIMED,
    SENT,
    FAILED
  }

  static Message of(UUID eventId, MailKind kind, UUID accountId, Facts facts, Instant now) {
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    var id = Aggregates.idFrom(eventId + "/" + kind + "/" + accountId);
    return new Message(id, kind, accountId, facts, State.PENDING, 0, 0, at, at, at, null, null);
  }

  /// The same however often it is sent, so that a mailbox can tell a repetition.
  public String messageId() {
    return "<" + id + "." + copies + "@consulta>";
  }

  boolean worthTrying(Instant now) {
    return now.isBefore(since.plus(kind.worthTrying()));
  }

  Delivery view() {
    return new Delivery(
        id,
        "EMAIL",
        kind.name(),
        recipient == null ? "***" : recipient,
        switch (state) {
          case PENDING, CLAIMED -> DeliveryStatus.PENDING;
          case SENT -> DeliveryStatus.SENT;
          case FAILED -> DeliveryStatus.FAILED;
        },
        attempts,
        createdAt,
        sentAt);
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
