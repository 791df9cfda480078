package health.consulta.contract.user;

public enum AccountStatus {
  UNCONFIRMED,
  ACTIVE,
  LOCKED
}
