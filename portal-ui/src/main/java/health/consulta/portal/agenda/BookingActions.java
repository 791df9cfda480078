package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.NativeButton;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.session.SignedIn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What the practice does with the booking behind an entry, beside the steps of its visit.
final class BookingActions {
  private final BookingApi bookings;
  private final AgendaApi agendas;
  private final Runnable changed;

  /// @param changed when something was done
  BookingActions(BookingApi bookings, AgendaApi agendas, Runnable changed) {
    this.bookings = bookings;
    this.agendas = agendas;
    this.changed = changed;
  }

  List<NativeButton> of(AgendaEntry entry, ZoneId zone) {
    var booking = entry.bookingId();
    var actions = new ArrayList<NativeButton>();
    if (booking == null) return actions;
    if (State.of(entry) == State.CONFIRMED) {
      actions.add(action("agenda.move", booking, id -> move(id, zone)));
      actions.add(action("agenda.cancel", booking, this::cancel));
    }
    if (SignedIn.current().has(Role.PRACTITIONER))
      actions.add(action("agenda.answers", booking, this::answers));
    actions.add(action("agenda.missed", booking, this::missed));
    return actions;
  }

  private static NativeButton action(String words, UUID booking, Consumer<UUID> act) {
    return new NativeButton(Words.of(words), clicked -> attempt(booking, act));
  }

  private static void attempt(UUID booking, Consumer<UUID> act) {
    try {
      act.accept(booking);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  /// By key, beside the button.
  void cancel(AgendaEntry entry) {
    var booking = entry.bookingId();
    if (booking == null || State.of(entry) != State.CONFIRMED) return;
    attempt(booking, this::cancel);
  }

  private void move(UUID booking, ZoneId zone) {
    new MoveDialog(bookings.booking(booking), zone, bookings, agendas, changed).open();
  }

  private void cancel(UUID booking) {
    new CancelDialog(booking, bookings.cancellation(booking), bookings, changed).open();
  }

  /// Only when asked for: the screen stands open all day.
  private void answers(UUID booking) {
    new AnswersDialog(bookings.answers(booking).items()).open();
  }

  private void missed(UUID id) {
    var booking = bookings.booking(id);
    var missed = bookings.missed(booking.practitionerId(), booking.patientId());
    new MissedDialog(booking.practitionerId(), missed, bookings).open();
  }
}
