package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.Event;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.MessageEvent.MessageSent;
import health.consulta.contract.booking.ReadMessages;
import health.consulta.contract.booking.WriteToPractice;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.MessageApi;
import health.consulta.portal.gateway.Pages;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import reactor.core.publisher.Flux;

/// The patient writes to practices that know them.
@BrowserCallable
@RolesAllowed("PATIENT")
class MessageService {
  private static final int SIZE = 30;
  private static final int MOST = 100;

  private final MessageApi messages;
  private final BookingApi bookings;
  private final Practitioners practitioners;
  private final OpenScreens screens;

  MessageService(
      MessageApi messages, BookingApi bookings, Practitioners practitioners, OpenScreens screens) {
    this.messages = messages;
    this.bookings = bookings;
    this.practitioners = practitioners;
    this.screens = screens;
  }

  /// Those that were written to, the latest first, then those that may be, by the latest visit.
  public @NonNull List<@NonNull Correspondent> correspondents() {
    var written = messages.own(0, MOST).items();
    var known = written.stream().map(Conversation::practitionerId).collect(Collectors.toSet());
    return Stream.concat(
            written.stream().map(this::correspondent),
            visited().filter(who -> !known.contains(who)).map(this::unwritten))
        .toList();
  }

  private Stream<UUID> visited() {
    return Pages.all(page -> bookings.bookings(page, Pages.SIZE)).stream()
        .filter(MessageService::stood)
        .sorted(Comparator.comparing(Booking::start).reversed())
        .map(Booking::practitionerId)
        .distinct();
  }

  /// A time that was only held makes nobody a patient.
  private static boolean stood(Booking booking) {
    return booking.history().stream().anyMatch(step -> step.after() == BookingStatus.CONFIRMED);
  }

  /// @param page from 0, the newest first
  public @NonNull Exchange exchange(@NonNull UUID practitionerId, int page) {
    var written =
        messages.own(0, MOST).items().stream()
            .filter(one -> one.practitionerId().equals(practitionerId))
            .findFirst();
    if (written.isEmpty()) return new Exchange(unwritten(practitionerId), List.of(), 0);
    var lines = messages.messages(written.get().id(), page, SIZE);
    return new Exchange(
        correspondent(written.get()), lines.items().stream().map(Line::of).toList(), lines.total());
  }

  /// @param key of the attempt: sending twice under the same sends once
  public @NonNull SentLine write(
      @NonNull UUID practitionerId, @NonNull String text, @NonNull String key) {
    return SentLine.of(messages.write(new WriteToPractice(practitionerId, text), key));
  }

  public void read(@NonNull UUID conversationId, int upTo) {
    messages.read(conversationId, new ReadMessages(upTo));
  }

  /// With which practitioner something was written, from now on; also by the patient elsewhere.
  public @NonNull Flux<@NonNull UUID> live() {
    var account = SignedIn.current().account().id();
    return Flux.<Event>create(
            sink -> {
              var open = screens.open(sink::next);
              sink.onDispose(open::remove);
            })
        .ofType(MessageSent.class)
        .filter(sent -> sent.accountId().equals(account))
        .map(MessageSent::practitionerId);
  }

  private Correspondent correspondent(Conversation conversation) {
    return Correspondent.of(conversation, practitioners.of(conversation.practitionerId()));
  }

  private Correspondent unwritten(UUID practitionerId) {
    return Correspondent.unwritten(practitioners.of(practitionerId));
  }
}
