package health.consulta.contract.billing;

public enum MailingKind {
  /// The patient is told that the paper awaits them in their account.
  SENDING,
  /// The patient is told that the invoice is not paid yet (relance).
  REMINDER
}
