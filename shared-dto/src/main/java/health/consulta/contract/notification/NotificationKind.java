package health.consulta.contract.notification;

public enum NotificationKind {
  BOOKING_CONFIRMED,
  BOOKING_RESCHEDULED,
  BOOKING_CANCELLED,
  BOOKING_EXPIRED,
  /// The practice runs late.
  VISIT_DELAYED,
  PAYMENT_FAILED,
  /// The bank refused the stored method.
  PAYMENT_METHOD_FAILED,
  /// To the practice: the patient did not pay otherwise either.
  PAYMENT_OVERDUE,
  /// To the practice.
  PAYMENT_DISPUTED,
  /// A time is held for who waits; the subject is the offer.
  TIME_OFFERED,
  /// A practice wrote; the subject is the conversation.
  MESSAGE_RECEIVED,
  FEE_CHANGED,
  /// Somebody lets the person book for them; the subject is the dependant.
  MANDATE_AGREED,
  /// They refused, or took it back.
  MANDATE_ENDED,
  INVOICE_ISSUED,
  INVOICE_CREDITED,
  /// It is not paid yet.
  INVOICE_REMINDED,
  /// As `SecurityChange` names them; the subject is the account.
  PASSWORD_CHANGED,
  SECOND_FACTOR_ON,
  SECOND_FACTOR_OFF,
  SECOND_FACTOR_ENDING,
  PASSKEY_ADDED,
  PASSKEY_REMOVED,
  NEW_DEVICE
}
