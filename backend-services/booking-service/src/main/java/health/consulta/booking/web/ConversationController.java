package health.consulta.booking.web;

import static java.util.stream.Collectors.toSet;

import health.consulta.booking.Booking;
import health.consulta.booking.People;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.Conversation.Coming;
import health.consulta.contract.booking.Message;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.contract.booking.SentMessage;
import health.consulta.contract.booking.WriteMessage;
import health.consulta.contract.booking.WriteToPractice;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What patients and practices write to each other.
@RestController
@RequestMapping("/api/conversations")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT')")
class ConversationController {
  private final health.consulta.booking.WriteMessage write;
  private final health.consulta.booking.ReadMessages read;
  private final People people;

  ConversationController(
      health.consulta.booking.WriteMessage write,
      health.consulta.booking.ReadMessages read,
      People people) {
    this.write = write;
    this.read = read;
    this.people = people;
  }

  /// Opens the conversation with that practice, or goes on in it.
  @PostMapping
  @PreAuthorize("hasRole('PATIENT')")
  @ResponseStatus(HttpStatus.CREATED)
  SentMessage write(@RequestBody @Valid WriteToPractice wanted, RequestId id, Caller caller) {
    return sent(write.toPractice(id.value(), wanted.practitionerId(), wanted.text(), caller));
  }

  /// The caller's own, the latest first.
  @GetMapping
  @PreAuthorize("hasRole('PATIENT')")
  Page<Conversation> own(@Valid PageRequest page, Caller caller) {
    return page(
        read.own(caller.id(), page), one -> view(one, MessageSide.PATIENT, null, List.of()));
  }

  /// What was written to the caller's practitioners, or to one of them; unread first.
  @GetMapping("/inbox")
  @PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT')")
  Page<Conversation> inbox(
      @RequestParam(required = false) @Nullable UUID practitionerId,
      @Valid PageRequest page,
      Caller caller) {
    var found = read.inbox(practitionerId, caller, page);
    var names =
        people.names(
            found.items().stream()
                .map(health.consulta.booking.Conversation::accountId)
                .collect(toSet()));
    return page(
        found, one -> view(one, MessageSide.PRACTICE, names.get(one.accountId()), List.of()));
  }

  /// For the practice with the visits to come.
  @GetMapping("/{id}")
  Conversation one(@PathVariable UUID id, Caller caller) {
    var one = read.one(id, caller);
    var side = side(one, caller);
    if (side == MessageSide.PATIENT) return view(one, side, null, List.of());
    var coming = read.coming(one);
    var names =
        people.names(
            Stream.concat(Stream.of(one.accountId()), coming.stream().map(Booking::patientId))
                .collect(toSet()));
    return view(
        one,
        side,
        names.get(one.accountId()),
        coming.stream().map(visit -> coming(visit, names)).toList());
  }

  /// The newest first.
  @GetMapping("/{id}/messages")
  Page<Message> messages(@PathVariable UUID id, @Valid PageRequest page, Caller caller) {
    var side = side(read.one(id, caller), caller);
    var found = read.messages(id, caller, page);
    var writers = side == MessageSide.PATIENT ? Map.<UUID, String>of() : writers(found);
    return page(found, one -> message(one, writers.get(one.writerId())));
  }

  /// The practice answers in the practitioner's name.
  @PostMapping("/{id}/messages")
  @Noted(Act.MESSAGE_WRITTEN)
  @ResponseStatus(HttpStatus.CREATED)
  SentMessage answer(
      @PathVariable UUID id,
      @RequestBody @Valid WriteMessage wanted,
      RequestId request,
      Caller caller) {
    return sent(write.answer(request.value(), id, wanted.text(), caller));
  }

  /// Reading again what was read changes nothing.
  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id, @RequestBody @Valid ReadMessages upTo, Caller caller) {
    read.read(id, upTo.upTo(), caller);
  }

  private static MessageSide side(health.consulta.booking.Conversation one, Caller caller) {
    return one.sideOf(caller).orElse(MessageSide.PATIENT);
  }

  private Map<UUID, String> writers(Page<health.consulta.booking.Message> found) {
    Set<UUID> practice =
        found.items().stream()
            .filter(one -> one.by() == MessageSide.PRACTICE)
            .map(health.consulta.booking.Message::writerId)
            .collect(toSet());
    return people.names(practice);
  }

  private static SentMessage sent(health.consulta.booking.Message one) {
    return new SentMessage(one.id(), one.conversationId(), one.number(), one.at());
  }

  private Message message(health.consulta.booking.Message one, @Nullable String writer) {
    return new Message(one.id(), one.number(), one.by(), one.at(), read.text(one), writer);
  }

  private static Conversation view(
      health.consulta.booking.Conversation one,
      MessageSide reader,
      @Nullable String name,
      List<Coming> coming) {
    return new Conversation(
        one.id(),
        one.practitionerId(),
        one.accountId(),
        one.messages(),
        one.lastAt().orElseThrow(),
        one.lastBy().orElseThrow(),
        one.unreadBy(reader),
        name,
        coming);
  }

  private static Coming coming(Booking visit, Map<UUID, String> names) {
    return new Coming(
        visit.id(), visit.patientId(), names.get(visit.patientId()), visit.visit().start());
  }

  private static <T, R> Page<R> page(Page<T> found, Function<T, R> view) {
    return new Page<>(
        found.items().stream().map(view).toList(), found.page(), found.size(), found.total());
  }
}
