package health.consulta.payment;

import health.consulta.contract.payment.StartPayment;

/// What a booking costs the patient, by the billing grid and by who else pays.
public interface Fees {
  /// Fixed by the first answer, as long as the visit stays at its time and nobody else is said to
  /// pay. Refuses when the grid has no line for it.
  Fee agree(StartPayment start);
}
