package health.consulta.contract.booking;

public enum BookingStatus {
  HELD,
  CONFIRMED,
  ARRIVED,
  IN_PROGRESS,
  COMPLETED,
  NO_SHOW,
  CANCELLED,
  EXPIRED,
  PAYMENT_FAILED
}
