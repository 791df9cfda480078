package health.consulta.notification;

import health.consulta.contract.notification.MailPlaceholder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What words may leave open. Those that may stand in a subject say when or which, never with whom:
/// who treats somebody tells of what.
public enum Placeholder {
  PRACTITIONER(false),
  DATE(true),
  TIME(true),
  MINUTES(true),
  INVOICE(true),
  WEEK(true);

  private final boolean inSubject;

  Placeholder(boolean inSubject) {
    this.inSubject = inSubject;
  }

  /// @param written without its braces
  public static Optional<Placeholder> of(String written) {
    return Arrays.stream(values()).filter(each -> each.written().equals(written)).findAny();
  }

  boolean inSubject() {
    return inSubject;
  }

  MailPlaceholder view() {
    return new MailPlaceholder(written(), inSubject);
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
