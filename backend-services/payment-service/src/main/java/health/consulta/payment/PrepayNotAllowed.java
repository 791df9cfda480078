package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class PrepayNotAllowed extends Refusal {
  public PrepayNotAllowed() {
    super(
        Kind.UNPROCESSABLE,
        "PREPAY_NOT_ALLOWED",
        "This visit cannot be charged before it takes place.");
  }
}
