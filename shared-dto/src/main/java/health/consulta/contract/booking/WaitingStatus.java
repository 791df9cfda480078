package health.consulta.contract.booking;

public enum WaitingStatus {
  WAITING,
  /// A time is held for the patient, until they take it, let it pass, or the offer runs out.
  OFFERED,
  /// They took a time that was offered.
  ACCEPTED,
  /// The last date that suited is over.
  PASSED,
  LEFT
}
