package health.consulta.notification;

import java.time.Duration;

/// The mails of the house, and how long each is worth trying.
public enum MailKind {
  CONFIRM_ADDRESS(Duration.ofHours(24)),
  ACCOUNT_EXISTS(Duration.ofHours(24)),
  RESET_PASSWORD(Duration.ofHours(1)),
  ACCOUNT_ERASED(Duration.ofHours(24)),
  BOOKING_CONFIRMED(Duration.ofHours(48)),
  BOOKING_RESCHEDULED(Duration.ofHours(48)),
  BOOKING_CANCELLED(Duration.ofHours(48)),
  BOOKING_EXPIRED(Duration.ofHours(4)),
  VISIT_DELAYED(Duration.ofHours(1)),
  PAYMENT_FAILED(Duration.ofHours(4)),
  PAYMENT_METHOD_FAILED(Duration.ofHours(24)),
  PAYMENT_OVERDUE(Duration.ofHours(48)),
  PAYMENT_DISPUTED(Duration.ofHours(48)),
  TIME_OFFERED(Duration.ofHours(1)),
  MESSAGE_RECEIVED(Duration.ofHours(48)),
  MESSAGE_FOR_PRACTICE(Duration.ofHours(48)),
  FEE_CHANGED(Duration.ofHours(48)),
  WEEK_SUMMED(Duration.ofHours(48)),
  INVOICE_ISSUED(Duration.ofHours(48)),
  INVOICE_CREDITED(Duration.ofHours(48)),
  INVOICE_SENT(Duration.ofHours(48)),
  INVOICE_REMINDED(Duration.ofHours(48)),
  PASSWORD_CHANGED(Duration.ofHours(48)),
  SECOND_FACTOR_ON(Duration.ofHours(48)),
  SECOND_FACTOR_OFF(Duration.ofHours(48)),
  SECOND_FACTOR_ENDING(Duration.ofHours(48)),
  PASSKEY_ADDED(Duration.ofHours(48)),
  PASSKEY_REMOVED(Duration.ofHours(48)),
  NEW_DEVICE(Duration.ofHours(48));

  private final Duration worthTrying;

  MailKind(Duration worthTrying) {
    this.worthTrying = worthTrying;
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
    return this == CONFIRM_ADDRESS || this == RESET_PASSWORD;
  }
}
