package health.consulta.notification;

import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a kind of mail says in one language since some moment. Nothing of it changes: the next
/// version is another one, and its id makes sure that there is one of each number.
///
/// @param words absent: the platform's own again
@Document("mail_templates")
record TemplateVersion(
    @Id String id,
    MailKind kind,
    MailLanguage language,
    int version,
    @Nullable MailWords words,
    UUID by,
    Instant at) {
  static TemplateVersion of(
      MailKind kind,
      MailLanguage language,
      int version,
      @Nullable MailWords words,
      UUID by,
      Instant now) {
    var id = kind + "/" + language + "/" + version;
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    return new TemplateVersion(id, kind, language, version, words, by, at);
  }
}
