package health.consulta.contract.notification;

public enum NotificationKind {
  BOOKING_CONFIRMED,
  BOOKING_RESCHEDULED,
  BOOKING_CANCELLED,
  BOOKING_EXPIRED,
  PAYMENT_FAILED,
  INVOICE_ISSUED
}
