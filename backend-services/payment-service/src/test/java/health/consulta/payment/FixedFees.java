package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.StartPayment;
import org.springframework.context.annotation.Primary;

/// A grid in which every visit costs 25 €.
@Primary
public class FixedFees implements Fees {
  public static final Money FEE = Money.euros(2500);

  @Override
  public Money agree(StartPayment start) {
    return FEE;
  }
}
