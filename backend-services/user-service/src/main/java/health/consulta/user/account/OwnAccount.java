package health.consulta.user.account;

import health.consulta.kit.Refusal;

class OwnAccount extends Refusal {
  OwnAccount() {
    super(Kind.UNPROCESSABLE, "OWN_ACCOUNT", "You cannot lock yourself out.");
  }
}
