package health.consulta.contract.notification;

public enum DeliveryStatus {
  PENDING,
  SENT,
  FAILED
}
