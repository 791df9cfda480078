package health.consulta.portal.agenda;

import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;

/// Looks up what a patient had and will have with a practitioner.
final class PatientVisits {
  private final AgendaApi agendas;
  private final BookingApi bookings;
  private final Clock clock;
  private final Consumer<Consultation> open;

  PatientVisits(AgendaApi agendas, BookingApi bookings, Clock clock, Consumer<Consultation> open) {
    this.agendas = agendas;
    this.bookings = bookings;
    this.clock = clock;
    this.open = open;
  }

  void show(Practitioner who, UUID patient, String name) {
    try {
      var zone = ZoneId.of(who.locations().getFirst().zone());
      var visits = agendas.visits(who.id(), patient).items();
      var missed = bookings.missed(who.id(), patient);
      new VisitsDialog(name, visits, missed, clock.instant(), zone, open).open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }
}
