package health.consulta.notification;

import health.consulta.contract.Money;
import health.consulta.contract.notification.MailWords;
import health.consulta.notification.Facts.Figures;
import health.consulta.notification.Facts.Visit;
import health.consulta.notification.Facts.Week;
import health.consulta.notification.Mailing.Appointment;
import health.consulta.notification.Mailing.Mail;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail about nobody: facts as its kind would have them, invented. Its visit has no end, and so
/// no calendar gets an entry of it; its link carries no secret that works.
///
/// @param today on which it is looked at
record SampleMail(MailKind kind, Locale language, LocalDate today) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final UUID NOBODY = new UUID(0, 0);

  Mail of(MailWords words, String to) {
    var facts = facts();
    var id = "<" + UUID.randomUUID() + ".sample@consulta>";
    return new Mail(id, kind, to, "Camille", language, words, facts, appointment(facts.visit()));
  }

  private Facts facts() {
    return switch (kind) {
      case CONFIRM_ADDRESS, RESET_PASSWORD, MANDATE_ASKED, MANDATE_GIVEN -> Facts.secret("exemple");
      case NEW_DEVICE -> Facts.device("Firefox, Windows");
      case INVOICE_ISSUED, INVOICE_CREDITED, INVOICE_SENT, INVOICE_REMINDED ->
          Facts.number("EX-2026-00042");
      case INVOICES_SENT, INVOICES_REMINDED ->
          Facts.numbers(List.of("EX-2026-00042", "EX-2026-00043"));
      case WEEK_SUMMED -> Facts.week(week());
      case VISIT_DELAYED -> Facts.delayed(visit(), 20);
      case BOOKING_CONFIRMED,
          BOOKING_RESCHEDULED,
          BOOKING_CANCELLED,
          BOOKING_EXPIRED,
          PAYMENT_FAILED,
          PAYMENT_METHOD_FAILED,
          PAYMENT_OVERDUE,
          PAYMENT_DISPUTED,
          FEE_CHANGED,
          TIME_OFFERED ->
          Facts.about(visit());
      case ACCOUNT_EXISTS,
          ACCOUNT_ERASED,
          MESSAGE_RECEIVED,
          MESSAGE_FOR_PRACTICE,
          PASSWORD_CHANGED,
          SECOND_FACTOR_ON,
          SECOND_FACTOR_OFF,
          SECOND_FACTOR_ENDING,
          PASSKEY_ADDED,
          PASSKEY_REMOVED ->
          Facts.none();
    };
  }

  private Visit visit() {
    return new Visit(NOBODY, NOBODY, start(), null, null, null, 0);
  }

  private Instant start() {
    return today.plusWeeks(1).atTime(9, 30).atZone(PARIS).toInstant();
  }

  private Week week() {
    var monday = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    return new Week(
        monday,
        new Figures(42, 6, 3, 1, Money.euros(126_000), Money.euros(2_500)),
        new Figures(38, 4, 5, 2, Money.euros(114_000), Money.euros(0)));
  }

  private static @Nullable Appointment appointment(@Nullable Visit visit) {
    return visit == null
        ? null
        : new Appointment(visit, "Dr Camille Exemple", PARIS, "1 rue de l’Exemple, 75001 Paris");
  }
}
