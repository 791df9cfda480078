package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.kit.Refusal;

public final class CreditTooHigh extends Refusal {
  CreditTooHigh(Money left) {
    super(
        Kind.UNPROCESSABLE,
        "CREDIT_TOO_HIGH",
        "A credit note takes off more than 0 and at most what is left: %d %s in the smallest unit."
            .formatted(left.minor(), left.currency()));
  }
}
