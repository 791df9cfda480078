package health.consulta.notification;

import health.consulta.kit.Refusal;

class NotResendable extends Refusal {
  NotResendable() {
    super(
        Kind.CONFLICT,
        "NOT_RESENDABLE",
        "It is still on its way, or it carried a link that works once: a new one must be asked for.");
  }
}
