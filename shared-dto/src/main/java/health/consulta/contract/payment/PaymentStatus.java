package health.consulta.contract.payment;

public enum PaymentStatus {
  STARTED,
  ACTION_REQUIRED,
  /// A method is stored; it is authorised two days before the visit.
  METHOD_STORED,
  /// The bank refused the stored method: the patient may pay otherwise, then the practice decides.
  METHOD_FAILED,
  AUTHORISED,
  CAPTURED,
  RELEASED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  FAILED,
  UNKNOWN
}
