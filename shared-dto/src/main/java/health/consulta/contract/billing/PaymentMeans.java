package health.consulta.contract.billing;

/// By which way money came.
public enum PaymentMeans {
  ONLINE,
  CASH,
  CHEQUE,
  TERMINAL,
  /// By the bank (virement).
  TRANSFER
}
