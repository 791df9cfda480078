package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import health.consulta.contract.booking.MissedVisits;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;

/// What the patient missed, and whether they may still book online.
final class MissedDialog extends Dialog {
  private final UUID practitioner;
  private final BookingApi bookings;

  MissedDialog(UUID practitioner, MissedVisits missed, BookingApi bookings) {
    this.practitioner = practitioner;
    this.bookings = bookings;
    setHeaderTitle(Words.of("agenda.missed"));
    setWidth("28rem");
    show(missed);
  }

  private void show(MissedVisits missed) {
    removeAll();
    getFooter().removeAll();
    var rule = missed.rule();
    add(new Paragraph(Words.of("agenda.missed.count", missed.missed(), rule.months())));
    if (rule.noShows() == null) add(new Paragraph(Words.of("agenda.missed.off")));
    else if (missed.open()) add(new Paragraph(Words.of("agenda.missed.open")));
    else add(new Paragraph(Words.of("agenda.missed.closed", rule.noShows())));
    missed.lifts().forEach(lift -> add(new Paragraph(lifted(lift))));
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()));
    if (!missed.open())
      getFooter()
          .add(new Button(Words.of("agenda.missed.lift"), clicked -> lift(missed.patientId())));
  }

  private static String lifted(MissedVisits.Lift lift) {
    var date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(UI.getCurrent().getLocale())
            .format(lift.at().atZone(ZoneId.of("Europe/Paris")));
    return Words.of("agenda.missed.lifted", date);
  }

  private void lift(UUID patient) {
    try {
      show(bookings.lift(practitioner, patient, UUID.randomUUID().toString()));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
