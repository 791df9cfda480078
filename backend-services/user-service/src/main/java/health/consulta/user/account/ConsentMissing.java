package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Nobody acts for a person of age who was not asked.
class ConsentMissing extends Refusal {
  ConsentMissing() {
    super(
        Kind.UNPROCESSABLE,
        "CONSENT_MISSING",
        "A person of age is asked by mail: their address is needed.");
  }
}
