package health.consulta.portal.mails;

import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailWords;
import health.consulta.portal.gateway.NotificationApi;

/// One kind of mail in one language, in somebody's hands: what is saved, and what they typed since.
final class Edited {
  private final NotificationApi notifications;
  private final Drafts drafts;
  private MailTemplate template;

  Edited(NotificationApi notifications, Drafts drafts, MailTemplate template) {
    this.notifications = notifications;
    this.drafts = drafts;
    this.template = template;
  }

  MailTemplate template() {
    return template;
  }

  MailWords words() {
    return drafts.of(template).orElse(template.words());
  }

  boolean isTyped() {
    return drafts.of(template).isPresent();
  }

  void type(MailWords words) {
    drafts.keep(template, words);
  }

  /// On top of the version that was read last.
  void save() {
    var change = new ChangeMailTemplate(words(), template.version());
    template = notifications.change(template.kind(), template.language(), change);
    drafts.drop(template);
  }

  /// What somebody else saved meanwhile; what was typed stays beside it.
  void readAgain() {
    template = notifications.template(template.kind(), template.language());
    drafts.of(template).ifPresent(this::type);
  }

  MailPreview preview() {
    return notifications.preview(template.kind(), template.language(), words());
  }

  /// To whoever is signed in.
  void send() {
    notifications.trial(template.kind(), template.language(), words());
  }
}
