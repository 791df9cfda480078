package health.consulta.user.signin;

import health.consulta.kit.Refusal;

class AccountLocked extends Refusal {
  AccountLocked() {
    super(Kind.FORBIDDEN, "ACCOUNT_LOCKED", "This account is locked.");
  }
}
