package health.consulta.user.erasure;

import health.consulta.kit.Refusal;

class StaffAccount extends Refusal {
  StaffAccount() {
    super(
        Kind.CONFLICT,
        "ACCOUNT_OF_STAFF",
        "The account of somebody who works in a practice is closed by an administrator.");
  }
}
