package health.consulta.contract.user;

/// How a person stands to somebody who wants to book for them.
public enum Consent {
  /// A child: who is in charge of them decides.
  NOT_NEEDED,
  NOT_ASKED,
  /// Whoever books said so, before people were asked themselves; it counts no more.
  DECLARED,
  AWAITED,
  AGREED,
  REFUSED,
  TAKEN_BACK
}
