package health.consulta.portal.agenda;

import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/// Looks up what a patient had and will have with a practitioner.
final class PatientVisits {
  private final AgendaApi agendas;
  private final BookingApi bookings;
  private final BillingApi billing;
  private final People people;
  private final Clock clock;
  private final Consumer<Consultation> open;

  PatientVisits(
      AgendaApi agendas,
      BookingApi bookings,
      BillingApi billing,
      People people,
      Clock clock,
      Consumer<Consultation> open) {
    this.agendas = agendas;
    this.bookings = bookings;
    this.billing = billing;
    this.people = people;
    this.clock = clock;
    this.open = open;
  }

  void show(Practitioner who, UUID patient, String name) {
    try {
      var visits = agendas.visits(who.id(), patient).items();
      var missed = bookings.missed(who.id(), patient);
      var dialog =
          new VisitsDialog(
              name, visits, missed, balance(who, patient), clock.instant(), People.zone(who), open);
      people.file(who, patient).ifPresent(file -> dialog.tell(new FilePart(who, file, people)));
      dialog.open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  /// Visits are shown without it, too.
  private String balance(Practitioner who, UUID patient) {
    try {
      var open = billing.balance(who.id(), patient);
      var owed =
          open.invoices() == 0
              ? Words.of("agenda.balance.none")
              : Words.of("agenda.balance", Amounts.show(open.outstanding()), open.invoices());
      var others = open.payers();
      return others == null
          ? owed
          : owed + " " + Words.of("agenda.balance.payers", Amounts.show(others));
    } catch (GatewayProblem problem) {
      return Words.of("agenda.balance.unread");
    }
  }
}
