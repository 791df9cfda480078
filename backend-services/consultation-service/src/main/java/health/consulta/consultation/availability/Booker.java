package health.consulta.consultation.availability;

import health.consulta.contract.consultation.Audience;

/// Who asks for a time.
public enum Booker {
  /// Not signed in: taken for whoever the reason is meant for, and asked again once known.
  ANYONE,
  NEW_PATIENT,
  KNOWN_PATIENT,
  STAFF;

  public boolean may(Audience audience) {
    return switch (audience) {
      case EVERYONE -> true;
      case NEW_PATIENTS -> this != KNOWN_PATIENT;
      case KNOWN_PATIENTS -> this != NEW_PATIENT;
      case STAFF -> this == STAFF;
    };
  }
}
