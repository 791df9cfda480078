package health.consulta.contract.consultation;

public enum ConsultationStatus {
  PLANNED,
  ARRIVED,
  IN_PROGRESS,
  COMPLETED,
  NO_SHOW,
  CANCELLED
}
