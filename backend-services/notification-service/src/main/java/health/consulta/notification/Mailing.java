package health.consulta.notification;

import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailWords;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What brings a mail on its way.
public interface Mailing {
  /// Returns once the mail server has it.
  ///
  /// @throws Undeliverable when it can never be sent; anything else that is thrown may pass
  void send(Mail mail);

  /// As it would arrive.
  MailPreview preview(Mail mail);

  /// @param messageId the same for the same mail
  /// @param words with their placeholders
  /// @param visit where the mail is about one
  record Mail(
      String messageId,
      MailKind kind,
      String to,
      String firstName,
      Locale language,
      MailWords words,
      Facts facts,
      @Nullable Appointment visit) {
    @Override
    public String toString() {
      return kind + " " + messageId;
    }
  }

  /// @param address empty by video
  record Appointment(Facts.Visit visit, String practitioner, ZoneId zone, String address) {}

  /// The mail server refuses the address for good.
  final class Undeliverable extends RuntimeException {
    public Undeliverable() {
      super("refused for good", null, false, false);
    }
  }
}
