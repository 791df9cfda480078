package health.consulta.contract.payment;

/// How money changes hands at the practice.
public enum OnSiteMethod {
  CASH,
  CHEQUE,
  TERMINAL
}
