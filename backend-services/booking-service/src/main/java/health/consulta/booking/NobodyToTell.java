package health.consulta.booking;

import health.consulta.kit.Refusal;

/// An offer lasts minutes and is told to an account: without one nobody would take it.
public final class NobodyToTell extends Refusal {
  NobodyToTell() {
    super(
        Kind.UNPROCESSABLE,
        "PATIENT_WITHOUT_ACCOUNT",
        "The patient has no account, so no offer would reach them.");
  }
}
