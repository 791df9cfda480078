package health.consulta.notification.mail;

import health.consulta.contract.Mode;
import health.consulta.notification.Facts;
import health.consulta.notification.Mailing.Appointment;
import health.consulta.notification.Mailing.Mail;
import health.consulta.notification.mail.Letter.Action;
import health.consulta.notification.mail.Letter.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/// Finds the words for each kind of mail, in the reader's language.
@Component
class Letters {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
  private final WeekRows week;
  private final String publicUrl;

  Letters(@Value("${consulta.public-url}") String publicUrl) {
    this.publicUrl = publicUrl;
    texts.setBasename("mails/texts");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    texts.setDefaultLocale(Locale.FRANCE);
    week = new WeekRows(texts);
  }

  Letter letter(Mail mail) {
    var language = mail.language();
    return new Letter(
        language.getLanguage(),
        own(mail, "subject"),
        own(mail, "title"),
        greeting(mail),
        List.of(own(mail, "text").split("\\|")),
        mail.visit() == null ? row(mail) : rows(mail, mail.visit(), language),
        new Action(own(mail, "action"), url(mail)),
        own(mail, "note"),
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

  private List<Row> rows(Mail mail, Appointment appointment, Locale language) {
    var visit = appointment.visit();
    var start = visit.start().atZone(appointment.zone());
    var rows = new ArrayList<Row>();
    rows.add(new Row(text("row.with", language), appointment.practitioner()));
    rows.add(
        new Row(
            text("row.date", language),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(start)));
    rows.add(new Row(text("row.time", language), time(start, language)));
    var where = visit.mode() == Mode.VIDEO ? text("video", language) : appointment.address();
    if (!where.isEmpty()) rows.add(new Row(text("row.place", language), where));
    var late = mail.facts().number();
    if (late != null) rows.add(new Row(text("row.delay", language), late + " min"));
    return rows;
  }

  /// With the name of the zone where it is not the one that most take for granted.
  private static String time(ZonedDateTime start, Locale language) {
    var time = DateTimeFormatter.ofPattern("HH:mm").format(start);
    if (start.getZone().equals(PARIS)) return time;
    return time + " (" + start.getZone().getDisplayName(TextStyle.FULL, language) + ")";
  }

  private List<Row> row(Mail mail) {
    var facts = mail.facts();
    if (facts.number() != null)
      return List.of(new Row(text("row.invoice", mail.language()), facts.number()));
    if (facts.device() != null)
      return List.of(new Row(text("row.device", mail.language()), facts.device()));
    return facts.week() == null ? List.of() : week.rows(facts.week(), mail.language());
  }

  private String url(Mail mail) {
    return switch (mail.kind()) {
      case CONFIRM_ADDRESS -> link("/confirm", mail.facts().secret());
      case RESET_PASSWORD -> link("/reset", mail.facts().secret());
      case ACCOUNT_EXISTS -> publicUrl + "/connexion";
      case ACCOUNT_ERASED -> publicUrl + "/";
      case PAYMENT_OVERDUE, PAYMENT_DISPUTED -> publicUrl + "/agenda";
      case MESSAGE_RECEIVED -> publicUrl + "/messages";
      case WEEK_SUMMED -> publicUrl + "/rapports";
      case MESSAGE_FOR_PRACTICE -> publicUrl + "/messagerie";
      case INVOICE_SENT, INVOICE_REMINDED -> publicUrl + "/paiements";
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

  private String own(Mail mail, String part) {
    return text(mail.kind() + "." + part, mail.language());
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage(key, arguments, language);
  }
}
