package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class NothingToPay extends Refusal {
  NothingToPay() {
    super(Kind.CONFLICT, "NOTHING_TO_PAY", "There is nothing to pay online for this visit now.");
  }
}
