package health.consulta.contract.user;

public enum AccountStatus {
  UNCONFIRMED,
  ACTIVE,
  LOCKED,
  /// Closed for good by who had it.
  ERASED
}
