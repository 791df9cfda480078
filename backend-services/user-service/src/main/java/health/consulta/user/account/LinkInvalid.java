package health.consulta.user.account;

import health.consulta.kit.Refusal;

class LinkInvalid extends Refusal {
  LinkInvalid() {
    super(Kind.UNPROCESSABLE, "TOKEN_INVALID", "The link has been used or has expired.");
  }
}
