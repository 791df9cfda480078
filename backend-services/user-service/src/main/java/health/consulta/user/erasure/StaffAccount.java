package health.consulta.user.erasure;

import health.consulta.kit.Refusal;

class StaffAccount extends Refusal {
  StaffAccount() {
    super(
        Kind.CONFLICT,
        "ACCOUNT_OF_STAFF",
        "Somebody who works in a practice cannot close their account; an administrator locks it.");
  }
}
