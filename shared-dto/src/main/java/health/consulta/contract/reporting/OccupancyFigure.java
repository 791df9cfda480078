package health.consulta.contract.reporting;

/// A column of the occupancy report.
public enum OccupancyFigure {
  OPEN,
  BOOKED
}
