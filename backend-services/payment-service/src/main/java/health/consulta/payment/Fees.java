package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.StartPayment;

/// What a booking costs, by the billing grid. Fixed by the first answer.
public interface Fees {
  /// Refuses when the grid has no line for it.
  Money agree(StartPayment start);
}
