package health.consulta.consultation;

import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.kit.Refusal;

/// That a visit took place, or that nobody came, settles its money at once and for good.
final class StepStays extends Refusal {
  StepStays(ConsultationStatus noted) {
    super(Kind.UNPROCESSABLE, "STEP_STAYS", "That it is " + noted + " is not taken back.");
  }
}
