package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.NativeButton;
import health.consulta.contract.Role;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.agenda.TimeGrid.Found;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.money.OnSiteDialog;
import health.consulta.portal.money.WhoPaysDialog;
import health.consulta.portal.session.SignedIn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/// What the practice does with the booking behind an entry, beside the steps of its visit.
final class BookingActions {
  private final BookingApi bookings;
  private final PaymentApi payments;
  private final BillingApi billing;
  private final AgendaApi agendas;
  private final List<Practitioner> practitioners;
  private final Moves moves;
  private final Consumer<Copied> copied;
  private final PatientVisits visits;
  private final Runnable changed;

  /// @param changed when something was done
  BookingActions(
      BookingApi bookings,
      PaymentApi payments,
      BillingApi billing,
      AgendaApi agendas,
      List<Practitioner> practitioners,
      Moves moves,
      Consumer<Copied> copied,
      PatientVisits visits,
      Runnable changed) {
    this.bookings = bookings;
    this.payments = payments;
    this.billing = billing;
    this.agendas = agendas;
    this.practitioners = practitioners;
    this.moves = moves;
    this.copied = copied;
    this.visits = visits;
    this.changed = changed;
  }

  List<NativeButton> of(Found found) {
    var entry = found.entry();
    var zone = found.column().zone();
    var booking = entry.bookingId();
    var actions = new ArrayList<NativeButton>();
    if (booking == null) return actions;
    if (State.of(entry) == State.CONFIRMED) {
      actions.add(action("agenda.move", booking, id -> move(id, zone)));
      actions.add(action("agenda.length", booking, id -> new LengthDialog(found, moves).open()));
      actions.add(action("agenda.waive", booking, this::waive));
      actions.add(action("agenda.cancel", booking, id -> cancel(id, zone)));
    }
    if (SignedIn.current().has(Role.PRACTITIONER))
      actions.add(action("agenda.answers", booking, this::answers));
    actions.add(action("agenda.copy", booking, id -> copy(found)));
    actions.add(action("split.title", booking, id -> WhoPaysDialog.of(id, billing, changed)));
    actions.add(action("books.take", booking, id -> OnSiteDialog.of(id, payments, changed)));
    actions.add(action("agenda.visits", booking, id -> visits(found)));
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
  void cancel(Found found) {
    var booking = found.entry().bookingId();
    if (booking == null || State.of(found.entry()) != State.CONFIRMED) return;
    attempt(booking, id -> cancel(id, found.column().zone()));
  }

  /// By key, beside the button.
  void copy(Found found) {
    var entry = found.entry();
    var id = entry.bookingId();
    if (id == null) return;
    attempt(
        id,
        each -> {
          var booking = bookings.booking(each);
          var who = DayPicture.who(entry);
          copied.accept(
              new Copied(
                  booking.patientId(), who, booking.practitionerId(), booking.visitReasonId()));
          Words.toast(Words.of("agenda.copied", who));
        });
  }

  private void waive(UUID booking) {
    var payment = bookings.booking(booking).payment();
    if (payment == null) Words.toast(Words.of("agenda.waive.none"));
    else new WaiveDialog(payment.id(), payments, changed).open();
  }

  private void visits(Found found) {
    var patient = bookings.booking(Objects.requireNonNull(found.entry().bookingId())).patientId();
    visits.show(found.column().who(), patient, DayPicture.who(found.entry()));
  }

  private void move(UUID booking, ZoneId zone) {
    var whole = bookings.booking(booking);
    new MoveDialog(whole, zone, practitioners, bookings, agendas, changed).open();
  }

  private void cancel(UUID id, ZoneId zone) {
    var terms = bookings.cancellation(id);
    new CancelDialog(bookings.booking(id), zone, terms, bookings, changed).open();
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
