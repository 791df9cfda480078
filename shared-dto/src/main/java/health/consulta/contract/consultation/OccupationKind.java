package health.consulta.contract.consultation;

public enum OccupationKind {
  HOLD,
  /// A hold for who waits.
  OFFER,
  BOOKING,
  ABSENCE
}
