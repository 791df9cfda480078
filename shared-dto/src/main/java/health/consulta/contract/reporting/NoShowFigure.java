package health.consulta.contract.reporting;

/// A column of the report on missed visits that has rows of its own.
public enum NoShowFigure {
  DUE,
  NO_SHOWS
}
