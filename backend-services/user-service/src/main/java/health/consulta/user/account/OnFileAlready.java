package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Perhaps the same person: the practice decides.
public final class OnFileAlready extends Refusal {
  OnFileAlready() {
    super(
        Kind.CONFLICT,
        "PATIENT_ON_FILE",
        "Somebody of that name and birth date is on file already.");
  }
}
