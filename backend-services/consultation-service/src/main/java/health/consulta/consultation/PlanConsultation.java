package health.consulta.consultation;

import health.consulta.consultation.agenda.VisitReasons;
import org.springframework.stereotype.Component;

/// A confirmed booking becomes a planned consultation, once.
@Component
public class PlanConsultation {
  private final Consultations consultations;
  private final VisitReasons reasons;
  private final People people;

  PlanConsultation(Consultations consultations, VisitReasons reasons, People people) {
    this.consultations = consultations;
    this.reasons = reasons;
    this.people = people;
  }

  public void plan(Consultation.Plan plan) {
    if (consultations.find(Consultation.idOf(plan.bookingId())).isPresent()) return;
    consultations.add(
        Consultation.plan(
            plan,
            people.practitionerName(plan.practitionerId()),
            people.patientName(plan.patientId()),
            reasons.of(plan.practitionerId(), plan.visitReasonId()).name()));
    ConsultationFailpoint.PLAN_STORED.pass();
  }
}
