package health.consulta.notification.mail;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Mode;
import health.consulta.notification.Facts;
import health.consulta.notification.MailTexts;
import health.consulta.notification.Mailing.Appointment;
import health.consulta.notification.Mailing.Mail;
import health.consulta.notification.mail.Letter.Action;
import health.consulta.notification.mail.Letter.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes a letter of the words for a mail and of what it is about, in the reader's language.
@Component
class Letters {
  private final MailTexts texts;
  private final WeekRows week;
  private final String publicUrl;

  Letters(MailTexts texts, @Value("${consulta.public-url}") String publicUrl) {
    this.texts = texts;
    this.week = new WeekRows(texts);
    this.publicUrl = publicUrl;
  }

  Letter letter(Mail mail) {
    var language = mail.language();
    var words = mail.words();
    var blanks = new Blanks(mail);
    return new Letter(
        language.getLanguage(),
        blanks.filled(words.subject()),
        blanks.filled(words.title()),
        greeting(mail),
        paragraphs(mail, blanks),
        mail.visit() == null ? row(mail) : rows(mail, mail.visit(), language),
        new Action(blanks.filled(words.action()), url(mail)),
        blanks.filled(words.note()),
        text("footer", language));
  }

  /// Neutral, whatever the visit is about.
  String calendarTitle(Locale language) {
    return text("calendar", language);
  }

  /// Nobody is called by name before the address is confirmed: the name was typed by whoever
  /// registered it.
  private String greeting(Mail mail) {
    return mail.visit() == null
        ? text("greeting", mail.language())
        : text("greeting.name", mail.language(), mail.firstName());
  }

  /// What the law wants told in writing is said as such, whatever the words of the mail are.
  private List<String> paragraphs(Mail mail, Blanks blanks) {
    var words = mail.words().text().lines().filter(line -> !line.isBlank()).map(blanks::filled);
    return mail.facts().notice() == null
        ? words.toList()
        : Stream.concat(words, Stream.of(text("notice", mail.language()))).toList();
  }

  private List<Row> rows(Mail mail, Appointment appointment, Locale language) {
    var visit = appointment.visit();
    var rows = new ArrayList<Row>();
    rows.add(new Row(text("row.with", language), appointment.practitioner()));
    rows.add(new Row(text("row.date", language), When.date(appointment, language)));
    rows.add(new Row(text("row.time", language), When.time(appointment, language)));
    var where = visit.mode() == Mode.VIDEO ? text("video", language) : appointment.address();
    if (!where.isEmpty()) rows.add(new Row(text("row.place", language), where));
    var late = mail.facts().number();
    if (late != null) rows.add(new Row(text("row.delay", language), late + " min"));
    if (mail.facts().notice() != null) rows.addAll(fee(mail.facts().notice(), language));
    return rows;
  }

  /// An excess of nothing is not said: the agreed tariff may only be unknown.
  private List<Row> fee(FeeNotice notice, Locale language) {
    var amount = new Row(text("row.fee", language), Amounts.show(notice.amount(), language));
    return notice.excess().minor() == 0
        ? List.of(amount)
        : List.of(
            amount,
            new Row(text("row.fee.base", language), Amounts.show(notice.base(), language)),
            new Row(text("row.fee.excess", language), Amounts.show(notice.excess(), language)));
  }

  private List<Row> row(Mail mail) {
    var facts = mail.facts();
    if (facts.notice() != null) return fee(facts.notice(), mail.language());
    if (facts.number() != null)
      return List.of(new Row(text("row.invoice", mail.language()), facts.number()));
    if (facts.numbers() != null)
      return facts.numbers().stream()
          .map(number -> new Row(text("row.invoice", mail.language()), number))
          .toList();
    if (facts.device() != null)
      return List.of(new Row(text("row.device", mail.language()), facts.device()));
    return facts.week() == null ? List.of() : week.rows(facts.week(), mail.language());
  }

  private String url(Mail mail) {
    return switch (mail.kind()) {
      case CONFIRM_ADDRESS -> link("/confirm", mail.facts().secret());
      case RESET_PASSWORD -> link("/reset", mail.facts().secret());
      case MANDATE_ASKED, MANDATE_GIVEN -> link("/accord", mail.facts().secret());
      case ACCOUNT_EXISTS -> publicUrl + "/connexion";
      case ACCOUNT_ERASED -> publicUrl + "/";
      case PAYMENT_OVERDUE, PAYMENT_DISPUTED -> publicUrl + "/agenda";
      case MESSAGE_RECEIVED -> publicUrl + "/messages";
      case WEEK_SUMMED -> publicUrl + "/rapports";
      case MESSAGE_FOR_PRACTICE -> publicUrl + "/messagerie";
      case INVOICE_SENT, INVOICE_REMINDED, INVOICES_SENT, INVOICES_REMINDED ->
          publicUrl + "/paiements";
      case TIME_OFFERED -> publicUrl + "/liste-attente" + offer(mail.facts().visit());
      case BOOKING_CONFIRMED,
          BOOKING_RESCHEDULED,
          BOOKING_CANCELLED,
          VISIT_DELAYED,
          PAYMENT_METHOD_FAILED,
          FEE_CHANGED,
          INVOICE_ISSUED,
          INVOICE_CREDITED ->
          publicUrl + "/visites";
      case PASSWORD_CHANGED -> publicUrl + "/mot-de-passe";
      case SECOND_FACTOR_ENDING -> publicUrl + "/connexion?suite=/securite";
      case SECOND_FACTOR_ON, SECOND_FACTOR_OFF, PASSKEY_ADDED, PASSKEY_REMOVED, NEW_DEVICE ->
          publicUrl + "/securite";
      case BOOKING_EXPIRED, PAYMENT_FAILED -> publicUrl + "/recherche";
    };
  }

  /// So that the page can say what became of it.
  private static String offer(Facts.@Nullable Visit offered) {
    return offered == null ? "" : "?offre=" + offered.bookingId();
  }

  private String link(String path, @Nullable String secret) {
    var token = secret == null ? "" : URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return publicUrl + path + "?token=" + token;
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.text(key, language, arguments);
  }
}
