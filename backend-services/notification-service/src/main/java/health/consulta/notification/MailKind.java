package health.consulta.notification;

import static health.consulta.contract.notification.MailGroup.ACCOUNT;
import static health.consulta.contract.notification.MailGroup.MESSAGES;
import static health.consulta.contract.notification.MailGroup.PAYMENTS;
import static health.consulta.contract.notification.MailGroup.PRACTICE;
import static health.consulta.contract.notification.MailGroup.SECURITY;
import static health.consulta.contract.notification.MailGroup.VISITS;
import static health.consulta.notification.Placeholder.DATE;
import static health.consulta.notification.Placeholder.INVOICE;
import static health.consulta.notification.Placeholder.MINUTES;
import static health.consulta.notification.Placeholder.PRACTITIONER;
import static health.consulta.notification.Placeholder.TIME;
import static health.consulta.notification.Placeholder.WEEK;

import health.consulta.contract.notification.MailGroup;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The mails of the house, how long each is worth trying, and what its words may leave open: only
/// what is known for each of them.
public enum MailKind {
  CONFIRM_ADDRESS(ACCOUNT, Duration.ofHours(24)),
  ACCOUNT_EXISTS(ACCOUNT, Duration.ofHours(24)),
  RESET_PASSWORD(ACCOUNT, Duration.ofHours(1)),
  ACCOUNT_ERASED(ACCOUNT, Duration.ofHours(24)),
  MANDATE_ASKED(ACCOUNT, Duration.ofHours(48)),
  MANDATE_GIVEN(ACCOUNT, Duration.ofHours(48)),
  BOOKING_CONFIRMED(VISITS, Duration.ofHours(48), PRACTITIONER, DATE, TIME),
  BOOKING_RESCHEDULED(VISITS, Duration.ofHours(48), PRACTITIONER, DATE, TIME),
  BOOKING_CANCELLED(VISITS, Duration.ofHours(48), PRACTITIONER, DATE, TIME),
  BOOKING_EXPIRED(VISITS, Duration.ofHours(4), PRACTITIONER, DATE, TIME),
  VISIT_DELAYED(VISITS, Duration.ofHours(1), PRACTITIONER, DATE, TIME, MINUTES),
  PAYMENT_FAILED(PAYMENTS, Duration.ofHours(4), PRACTITIONER, DATE, TIME),
  PAYMENT_METHOD_FAILED(PAYMENTS, Duration.ofHours(24)),
  PAYMENT_OVERDUE(PRACTICE, Duration.ofHours(48)),
  PAYMENT_DISPUTED(PRACTICE, Duration.ofHours(48)),
  TIME_OFFERED(VISITS, Duration.ofHours(1), PRACTITIONER, DATE, TIME),
  MESSAGE_RECEIVED(MESSAGES, Duration.ofHours(48)),
  MESSAGE_FOR_PRACTICE(PRACTICE, Duration.ofHours(48)),
  FEE_CHANGED(PAYMENTS, Duration.ofHours(48)),
  WEEK_SUMMED(PRACTICE, Duration.ofHours(48), WEEK),
  INVOICE_ISSUED(PAYMENTS, Duration.ofHours(48), INVOICE),
  INVOICE_CREDITED(PAYMENTS, Duration.ofHours(48), INVOICE),
  INVOICE_SENT(PAYMENTS, Duration.ofHours(48), INVOICE),
  INVOICE_REMINDED(PAYMENTS, Duration.ofHours(48), INVOICE),
  INVOICES_SENT(PAYMENTS, Duration.ofHours(48)),
  INVOICES_REMINDED(PAYMENTS, Duration.ofHours(48)),
  PASSWORD_CHANGED(SECURITY, Duration.ofHours(48)),
  SECOND_FACTOR_ON(SECURITY, Duration.ofHours(48)),
  SECOND_FACTOR_OFF(SECURITY, Duration.ofHours(48)),
  SECOND_FACTOR_ENDING(SECURITY, Duration.ofHours(48)),
  PASSKEY_ADDED(SECURITY, Duration.ofHours(48)),
  PASSKEY_REMOVED(SECURITY, Duration.ofHours(48)),
  NEW_DEVICE(SECURITY, Duration.ofHours(48));

  private static final Set<MailKind> SECRET =
      EnumSet.of(CONFIRM_ADDRESS, RESET_PASSWORD, MANDATE_ASKED, MANDATE_GIVEN);

  private final MailGroup group;
  private final Duration worthTrying;
  private final List<Placeholder> placeholders;

  MailKind(MailGroup group, Duration worthTrying, Placeholder... placeholders) {
    this.group = group;
    this.worthTrying = worthTrying;
    this.placeholders = List.of(placeholders);
  }

  MailGroup group() {
    return group;
  }

  List<Placeholder> placeholders() {
    return placeholders;
  }

  /// Whether it says what to do where it was not its reader who did it.
  boolean warns() {
    return group == ACCOUNT || group == SECURITY;
  }

  Duration worthTrying() {
    return worthTrying;
  }

  /// Whether nothing is written to the person after it.
  boolean last() {
    return this == ACCOUNT_ERASED;
  }

  /// Whether it carries a single-use secret, which is forgotten once it is sent.
  boolean secret() {
    return SECRET.contains(this);
  }
}
