package health.consulta.contract.consultation;

/// Who may book a visit reason. A patient is known to a practitioner after a completed
/// consultation.
public enum Audience {
  EVERYONE,
  NEW_PATIENTS,
  KNOWN_PATIENTS,
  STAFF
}
