package health.consulta.booking;

/// Who makes a step in the life of a booking.
public enum Party {
  PATIENT,
  PRACTICE,
  SYSTEM
}
