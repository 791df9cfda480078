package health.consulta.contract.reporting;

/// A column of the activity report. As the outcome of one visit, BOOKED says that it is still to
/// come.
public enum ActivityFigure {
  BOOKED,
  COMPLETED,
  CANCELLED,
  NO_SHOWS,
  NEW_PATIENTS
}
