package health.consulta.consultation.agenda;

import health.consulta.kit.Refusal;

/// A patient is in one place at a time.
public final class PatientBusy extends Refusal {
  PatientBusy() {
    super(Kind.CONFLICT, "PATIENT_BUSY", "The patient has another visit at that time.");
  }
}
