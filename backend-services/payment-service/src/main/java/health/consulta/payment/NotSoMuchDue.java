package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class NotSoMuchDue extends Refusal {
  NotSoMuchDue() {
    super(Kind.UNPROCESSABLE, "NOT_SO_MUCH_DUE", "Less than that is due at the practice.");
  }
}
