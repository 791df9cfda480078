package health.consulta.contract;

public enum Role {
  PATIENT,
  PRACTITIONER,
  ASSISTANT,
  ADMINISTRATOR,
  /// A service of the platform calling in its own name; never given to a person.
  SERVICE
}
