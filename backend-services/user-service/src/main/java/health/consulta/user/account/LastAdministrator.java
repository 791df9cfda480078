package health.consulta.user.account;

import health.consulta.kit.Refusal;

class LastAdministrator extends Refusal {
  LastAdministrator() {
    super(Kind.CONFLICT, "LAST_ADMINISTRATOR", "Somebody must remain administrator.");
  }
}
