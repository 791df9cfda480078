package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.kit.Refusal;

public final class SplitTooHigh extends Refusal {
  SplitTooHigh(Money price) {
    super(
        Kind.UNPROCESSABLE,
        "SPLIT_TOO_HIGH",
        "Together they are more than the price: %d %s in the smallest unit."
            .formatted(price.minor(), price.currency()));
  }
}
