package health.consulta.contract.payment;

public enum PaymentStatus {
  STARTED,
  ACTION_REQUIRED,
  AUTHORISED,
  CAPTURED,
  RELEASED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  FAILED,
  UNKNOWN
}
