package health.consulta.contract.notification;

/// What mails are written in; a reader of another language gets French.
public enum MailLanguage {
  FR,
  EN
}
