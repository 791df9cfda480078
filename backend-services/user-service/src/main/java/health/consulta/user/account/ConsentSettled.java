package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Somebody answers what is not asked of them any more.
class ConsentSettled extends Refusal {
  ConsentSettled() {
    super(Kind.CONFLICT, "CONSENT_SETTLED", "This was answered already, or is not asked any more.");
  }
}
