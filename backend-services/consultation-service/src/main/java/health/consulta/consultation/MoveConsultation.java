package health.consulta.consultation;

import health.consulta.consultation.agenda.VisitReasons;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The consultation follows its booking to another time, or to another practitioner.
@Component
public class MoveConsultation {
  private final Consultations consultations;
  private final VisitReasons reasons;
  private final People people;

  MoveConsultation(Consultations consultations, VisitReasons reasons, People people) {
    this.consultations = consultations;
    this.reasons = reasons;
    this.people = people;
  }

  public void move(UUID bookingId, Instant start, Instant end, UUID place) {
    consultations.change(
        Consultation.idOf(bookingId), consultation -> consultation.move(start, end, place));
    ConsultationFailpoint.RUN_MOVED.pass();
  }

  public void handOver(UUID bookingId, UUID practitionerId, UUID visitReasonId) {
    var name = people.practitionerName(practitionerId);
    var reason = reasons.of(practitionerId, visitReasonId).name();
    consultations.change(
        Consultation.idOf(bookingId),
        consultation -> consultation.handOver(practitionerId, name, visitReasonId, reason));
  }
}
