package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.kit.Refusal;

public final class NotSoMuchOwed extends Refusal {
  NotSoMuchOwed(Money owed, Money received) {
    super(
        Kind.UNPROCESSABLE,
        "NOT_SO_MUCH_OWED",
        "The payer owes %d and paid %d %s in the smallest unit."
            .formatted(owed.minor(), received.minor(), owed.currency()));
  }
}
