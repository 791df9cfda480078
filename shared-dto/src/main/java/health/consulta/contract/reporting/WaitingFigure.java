package health.consulta.contract.reporting;

/// A column of the waiting report that has rows of its own.
public enum WaitingFigure {
  LEAD,
  WAITED
}
