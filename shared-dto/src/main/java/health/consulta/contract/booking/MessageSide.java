package health.consulta.contract.booking;

/// Who wrote, or read: the account holder, or somebody of the practice in the practitioner's name.
public enum MessageSide {
  PATIENT,
  PRACTICE
}
