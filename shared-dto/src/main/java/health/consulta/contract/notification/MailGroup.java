package health.consulta.contract.notification;

/// What kinds of mails are about.
public enum MailGroup {
  VISITS,
  PAYMENTS,
  MESSAGES,
  ACCOUNT,
  SECURITY,
  /// To practitioners.
  PRACTICE
}
