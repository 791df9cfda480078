package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.StartPayment;

/// What a booking costs, by the billing grid.
public interface Fees {
  /// Fixed by the first answer, as long as the visit stays at its time. Refuses when the grid has
  /// no line for it.
  Money agree(StartPayment start);
}
