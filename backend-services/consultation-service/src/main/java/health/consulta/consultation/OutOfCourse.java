package health.consulta.consultation;

import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.kit.Refusal;

/// The consultation is not where that step could follow.
final class OutOfCourse extends Refusal {
  OutOfCourse(ConsultationStatus status, ConsultationStatus wanted) {
    super(Kind.CONFLICT, "OUT_OF_COURSE", "It is " + status + " and cannot become " + wanted + ".");
  }
}
