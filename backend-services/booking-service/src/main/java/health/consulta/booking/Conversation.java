package health.consulta.booking;

import health.consulta.contract.Role;
import health.consulta.contract.booking.MessageEvent.ConversationRead;
import health.consulta.contract.booking.MessageSide;
import health.consulta.kit.mongo.Aggregate;
import health.consulta.kit.security.Caller;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/// Between an account holder and a practitioner: up to where each side has read, and how it stands,
/// which is counted from the messages and can be counted anew.
@Document("conversations")
public class Conversation extends Aggregate {
  @Id private final UUID id;
  private final UUID accountId;
  private final UUID practitionerId;
  private int readByPatient;
  private int readByPractice;
  private int unreadByPatient;
  private int unreadByPractice;
  private boolean awaitsReading;
  private int messages;
  private @Nullable Instant lastAt;
  private @Nullable MessageSide lastBy;

  @PersistenceCreator
  private Conversation(UUID id, UUID accountId, UUID practitionerId) {
    this.id = id;
    this.accountId = accountId;
    this.practitionerId = practitionerId;
  }

  static Conversation between(UUID accountId, UUID practitionerId) {
    return new Conversation(idOf(accountId, practitionerId), accountId, practitionerId);
  }

  /// There is one of the two.
  static UUID idOf(UUID accountId, UUID practitionerId) {
    return Conversations.idFrom("conversation " + accountId + " " + practitionerId);
  }

  /// As whom somebody takes part: an administrator does not, though they run every practice.
  public Optional<MessageSide> sideOf(Caller caller) {
    if (caller.id().equals(accountId)) return Optional.of(MessageSide.PATIENT);
    return worksFor(caller).contains(practitionerId)
        ? Optional.of(MessageSide.PRACTICE)
        : Optional.empty();
  }

  /// In whose names somebody answers.
  static Set<UUID> worksFor(Caller caller) {
    var practitioners = new HashSet<UUID>();
    if (caller.is(Role.ASSISTANT)) practitioners.addAll(caller.practitioners());
    if (caller.is(Role.PRACTITIONER)) practitioners.add(caller.id());
    return practitioners;
  }

  /// @param upTo number of a message that there is
  void read(MessageSide by, int upTo) {
    if (upTo <= readBy(by)) return;
    switch (by) {
      case PATIENT -> readByPatient = upTo;
      case PRACTICE -> readByPractice = upTo;
    }
    publish(new ConversationRead(id, practitionerId, accountId, by, upTo));
  }

  void stands(Message last, int forPatient, int forPractice) {
    messages = last.number();
    lastAt = last.at();
    lastBy = last.by();
    unreadByPatient = forPatient;
    unreadByPractice = forPractice;
    awaitsReading = forPractice > 0;
  }

  int readBy(MessageSide side) {
    return switch (side) {
      case PATIENT -> readByPatient;
      case PRACTICE -> readByPractice;
    };
  }

  public int unreadBy(MessageSide side) {
    return switch (side) {
      case PATIENT -> unreadByPatient;
      case PRACTICE -> unreadByPractice;
    };
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID practitionerId() {
    return practitionerId;
  }

  public int messages() {
    return messages;
  }

  /// Absent while nothing is written.
  public Optional<Instant> lastAt() {
    return Optional.ofNullable(lastAt);
  }

  public Optional<MessageSide> lastBy() {
    return Optional.ofNullable(lastBy);
  }

  boolean awaitsReading() {
    return awaitsReading;
  }
}
