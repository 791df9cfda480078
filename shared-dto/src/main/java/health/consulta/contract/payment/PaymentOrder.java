package health.consulta.contract.payment;

/// By what a list of payments is sorted.
public enum PaymentOrder {
  VISIT,
  CREATED,
  AMOUNT,
  STATUS,
  PROVIDER
}
