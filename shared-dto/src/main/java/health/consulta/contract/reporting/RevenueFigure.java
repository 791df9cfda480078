package health.consulta.contract.reporting;

/// A column of the revenue report.
public enum RevenueFigure {
  CAPTURED,
  REFUNDED,
  INVOICED
}
