package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class RefundTooLarge extends Refusal {
  public RefundTooLarge() {
    super(Kind.UNPROCESSABLE, "REFUND_TOO_LARGE", "There is not so much left to refund.");
  }
}
