package health.consulta.contract.consultation;

public enum OccupationKind {
  HOLD,
  BOOKING,
  ABSENCE
}
