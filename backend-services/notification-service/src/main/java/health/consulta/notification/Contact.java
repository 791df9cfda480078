package health.consulta.notification;

import java.util.Locale;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Where and in which language to reach somebody: our own copy of what user-service tells.
@Document("contacts")
public record Contact(@Id UUID accountId, String email, String firstName, String locale) {
  /// Somebody who has no account, or none any more: nothing can be sent.
  public static Contact withoutAddress(UUID id) {
    return new Contact(id, "", "", "fr");
  }

  boolean hasNoAccount() {
    return email.isEmpty();
  }

  public Locale language() {
    return locale.equals("en") ? Locale.UK : Locale.FRANCE;
  }

  /// Enough to recognise one's own address, such as `l***@demo.test`.
  String masked() {
    var at = email.lastIndexOf('@');
    return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
  }

  @Override
  public String toString() {
    return "Contact[" + accountId + "]";
  }
}
