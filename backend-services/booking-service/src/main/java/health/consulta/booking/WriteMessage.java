package health.consulta.booking;

import health.consulta.contract.booking.MessageSide;
import health.consulta.kit.NotFound;
import health.consulta.kit.Stale;
import health.consulta.kit.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A patient writes to a practice that knows them, and the practice answers.
@Component
public class WriteMessage {
  private static final int TRIES = 20;

  private final Conversations conversations;
  private final Messages messages;
  private final Bookings bookings;
  private final Mandates mandates;
  private final Seals seals;
  private final MessageSettings settings;
  private final Clock clock;

  WriteMessage(
      Conversations conversations,
      Messages messages,
      Bookings bookings,
      Mandates mandates,
      Seals seals,
      MessageSettings settings,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.bookings = bookings;
    this.mandates = mandates;
    this.seals = seals;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param id the message's; asking twice under the same id writes once
  /// @throws NotFound when neither the caller nor somebody they act for has or had a visit there
  /// @throws TooManyMessages when they wrote as many as one may within a while
  public Message toPractice(UUID id, UUID practitionerId, String text, Caller caller) {
    if (!knows(practitionerId, caller.id())) throw new NotFound();
    var conversation = conversations.between(caller.id(), practitionerId);
    return write(id, conversation, MessageSide.PATIENT, text, caller.id());
  }

  /// Either side goes on.
  ///
  /// @throws NotFound when there is no such conversation, or the caller has no part in it
  public Message answer(UUID id, UUID conversationId, String text, Caller caller) {
    var conversation = conversations.find(conversationId).orElseThrow(NotFound::new);
    var side = conversation.sideOf(caller).orElseThrow(NotFound::new);
    return switch (side) {
      case PATIENT -> toPractice(id, conversation.practitionerId(), text, caller);
      case PRACTICE -> write(id, conversation, side, text, caller.id());
    };
  }

  /// A time that was only held makes nobody a patient.
  private boolean knows(UUID practitionerId, UUID accountId) {
    return bookings.of(accountId, practitionerId).stream()
        .filter(Booking::wasConfirmed)
        .map(Booking::patientId)
        .distinct()
        .anyMatch(patient -> patient.equals(accountId) || mandates.mayActFor(accountId, patient));
  }

  private Message write(
      UUID id, Conversation conversation, MessageSide by, String text, UUID writer) {
    var sealed =
        seals.close(text.strip().getBytes(StandardCharsets.UTF_8), ReadMessages.purpose(id));
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var same = messages.find(id);
      if (same.isPresent()) return settled(same.get());
      var last = messages.last(conversation.id()).map(Message::number).orElse(0);
      if (by == MessageSide.PATIENT) pace(conversation);
      var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var message = Message.written(id, conversation, last + 1, by, writer, at, sealed);
      if (messages.add(message)) return settled(message);
    }
    throw new Stale();
  }

  /// Whoever dies before it is followed by the news of the message, which does the same.
  private Message settled(Message message) {
    conversations.settle(message.conversationId());
    return message;
  }

  /// Counted after the last number was read: who writes many at once wants the same number, and
  /// counts again.
  private void pace(Conversation conversation) {
    var from = clock.instant().minus(settings.within());
    if (messages.since(conversation.id(), MessageSide.PATIENT, from) >= settings.most())
      throw new TooManyMessages(settings);
  }
}
