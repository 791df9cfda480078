package health.consulta.notification;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What brings a mail on its way.
public interface Mailing {
  /// Returns once the mail server has it.
  ///
  /// @throws Undeliverable when it can never be sent; anything else that is thrown may pass
  void send(Mail mail);

  /// @param messageId the same for the same mail
  /// @param visit where the mail is about one
  record Mail(
      String messageId,
      MailKind kind,
      String to,
      String firstName,
      Locale language,
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
