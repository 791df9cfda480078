package health.consulta.contract.user;

/// What happened to the ways into an account.
public enum SecurityChange {
  PASSWORD_CHANGED,
  SECOND_FACTOR_ON,
  SECOND_FACTOR_OFF,
  /// In two days, by an administrator.
  SECOND_FACTOR_ENDING,
  PASSKEY_ADDED,
  PASSKEY_REMOVED,
  /// Somebody signed in from a device that the account did not know.
  NEW_DEVICE
}
