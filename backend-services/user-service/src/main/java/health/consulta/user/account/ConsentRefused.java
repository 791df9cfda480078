package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Who said no is left in peace for a while.
class ConsentRefused extends Refusal {
  ConsentRefused() {
    super(
        Kind.CONFLICT,
        "CONSENT_REFUSED",
        "This person refused: they can be asked again after a week.");
  }
}
