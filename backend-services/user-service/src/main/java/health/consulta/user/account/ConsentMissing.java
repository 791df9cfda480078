package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Nobody acts for a person of age who has not agreed.
class ConsentMissing extends Refusal {
  ConsentMissing() {
    super(Kind.UNPROCESSABLE, "CONSENT_MISSING", "A person of age has to agree.");
  }
}
