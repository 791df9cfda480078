package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// Told to administrators only; a registration never says it.
class EmailTaken extends Refusal {
  EmailTaken() {
    super(Kind.CONFLICT, "EMAIL_TAKEN", "There is an account with this address.");
  }
}
