package health.consulta.booking;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Page;
import health.consulta.contract.booking.MessageSide;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Conversations as those read them who take part.
@Component
public class ReadMessages {
  private final Conversations conversations;
  private final Messages messages;
  private final Bookings bookings;
  private final Seals seals;
  private final AccessRecord accesses;
  private final Clock clock;

  ReadMessages(
      Conversations conversations,
      Messages messages,
      Bookings bookings,
      Seals seals,
      AccessRecord accesses,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.bookings = bookings;
    this.seals = seals;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// Their own, the latest first.
  public Page<Conversation> own(UUID accountId, PageRequest page) {
    return conversations.own(accountId, page.number(), page.length());
  }

  /// What patients wrote to those whom the caller works for, unread first.
  ///
  /// @param practitionerId one of them; absent: all
  /// @throws NotFound when the caller does not work for that one
  public Page<Conversation> inbox(@Nullable UUID practitionerId, Caller caller, PageRequest page) {
    var mine = Conversation.worksFor(caller);
    if (practitionerId != null && !mine.contains(practitionerId)) throw new NotFound();
    var wanted = practitionerId == null ? mine : Set.of(practitionerId);
    return conversations.inbox(wanted, page.number(), page.length());
  }

  /// @throws NotFound when there is none, or the caller has no part in it
  public Conversation one(UUID id, Caller caller) {
    return conversations
        .find(id)
        .filter(found -> found.messages() > 0 && found.sideOf(caller).isPresent())
        .orElseThrow(NotFound::new);
  }

  /// The visits to come of that account with that practitioner, in their order.
  public List<Booking> coming(Conversation conversation) {
    return bookings.of(conversation.accountId(), conversation.practitionerId()).stream()
        .filter(booking -> booking.isComing(clock.instant()))
        .toList();
  }

  /// The newest first.
  public Page<Message> messages(UUID id, Caller caller, PageRequest page) {
    var conversation = one(id, caller);
    accesses.note(caller, AccessKind.MESSAGES, List.of(conversation.accountId()));
    return messages.page(id, page.number(), page.length());
  }

  public String text(Message message) {
    return new String(seals.open(message.text(), purpose(message.id())), StandardCharsets.UTF_8);
  }

  /// @param upTo number of the last message that was shown
  public void read(UUID id, int upTo, Caller caller) {
    var side = one(id, caller).sideOf(caller).orElse(MessageSide.PATIENT);
    conversations.read(id, side, upTo);
  }

  static String purpose(UUID messageId) {
    return "message " + messageId;
  }
}
