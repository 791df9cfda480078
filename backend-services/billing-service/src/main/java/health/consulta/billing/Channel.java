package health.consulta.billing;

/// By which way money came or went.
public enum Channel {
  ONLINE,
  CASH,
  CHEQUE,
  TERMINAL,
  TRANSFER
}
