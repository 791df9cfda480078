package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.NativeButton;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.session.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What the practice does with the booking behind an entry, beside the steps of its visit.
final class BookingActions {
  private final BookingApi bookings;

  BookingActions(BookingApi bookings) {
    this.bookings = bookings;
  }

  List<NativeButton> of(AgendaEntry entry) {
    var booking = entry.bookingId();
    var actions = new ArrayList<NativeButton>();
    if (booking == null) return actions;
    if (SignedIn.current().has(Role.PRACTITIONER))
      actions.add(action("agenda.answers", booking, this::answers));
    return actions;
  }

  private static NativeButton action(String words, UUID booking, Consumer<UUID> act) {
    return new NativeButton(Words.of(words), clicked -> act.accept(booking));
  }

  /// Only when asked for: the screen stands open all day.
  private void answers(UUID booking) {
    try {
      new AnswersDialog(bookings.answers(booking).items()).open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
