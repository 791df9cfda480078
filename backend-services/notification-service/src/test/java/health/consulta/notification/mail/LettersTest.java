package health.consulta.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import health.consulta.contract.FeeNotice;
import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.notification.MailWords;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.contract.user.SecurityChange;
import health.consulta.notification.Facts;
import health.consulta.notification.Facts.Visit;
import health.consulta.notification.MailKind;
import health.consulta.notification.MailTexts;
import health.consulta.notification.Mailing.Appointment;
import health.consulta.notification.Mailing.Mail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ui.freemarker.FreeMarkerTemplateUtils;

class LettersTest {
  private static final Instant START = Instant.parse("2026-12-01T08:30:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final MailTexts TEXTS = new MailTexts();
  private final Letters letters = new Letters(TEXTS, "https://consulta.test");

  @ParameterizedTest
  @EnumSource
  void every_mail_has_its_words_in_both_languages_and_nothing_from_elsewhere(MailKind kind)
      throws Exception {
    for (var language : new Locale[] {Locale.FRANCE, Locale.UK}) {
      var letter = letters.letter(mail(kind, language, "Léa", appointment()));
      var html = written("mail.html.ftlh", letter);
      assertThat(letter.subject()).isNotBlank();
      assertThat(html).contains("lang=\"" + language.getLanguage() + "\"", letter.title());
      assertThat(html).doesNotContain("<img", "${", "http://");
      assertThat(html.replace("https://consulta.test", "")).doesNotContain("https://");
      assertThat(written("mail.txt.ftl", letter)).contains(letter.action().url());
    }
  }

  @Test
  void date_and_time_are_those_of_the_place_in_the_readers_language() {
    var french =
        letters.letter(mail(MailKind.BOOKING_CONFIRMED, Locale.FRANCE, "Léa", appointment()));
    assertThat(french.facts())
        .extracting(Letter.Row::value)
        .containsExactly("Dr Claire Martin", "mardi 1 décembre 2026", "09:30", "1 rue de la Paix");
    var english = letters.letter(mail(MailKind.BOOKING_CONFIRMED, Locale.UK, "Léa", appointment()));
    assertThat(english.facts().get(1).value()).contains("Tuesday", "December");
  }

  @Test
  void a_time_elsewhere_says_where() {
    var there = new Appointment(appointment().visit(), "Dr A", ZoneId.of("Indian/Reunion"), "");
    var letter = letters.letter(mail(MailKind.BOOKING_CONFIRMED, Locale.FRANCE, "Léa", there));
    assertThat(letter.facts().get(2).value()).startsWith("12:30 (").contains("Réunion");
  }

  @Test
  void a_fee_that_has_to_be_told_in_writing_is_told_by_its_parts_and_never_in_the_subject() {
    var notice = new FeeNotice(Money.euros(8000), Money.euros(3000));
    var letter = letters.letter(telling(notice, appointment()));
    assertThat(letter.facts())
        .extracting(row -> row.label() + " " + row.value().replace('\u00a0', ' '))
        .endsWith("Honoraires 80,00 €", "Dont tarif convenu 30,00 €", "Dont dépassement 50,00 €");
    assertThat(letter.paragraphs()).last().asString().contains("arrêté du 2 octobre 2008");
    assertThat(letter.subject()).doesNotContain("80", "30", "50");
    assertThat(letters.letter(telling(null, appointment())).facts())
        .extracting(Letter.Row::label)
        .doesNotContain("Honoraires");
  }

  @Test
  void an_excess_that_nobody_knows_is_not_told() {
    var all = new FeeNotice(Money.euros(8000), Money.euros(8000));
    assertThat(letters.letter(telling(all, appointment())).facts())
        .extracting(Letter.Row::label)
        .endsWith("Honoraires")
        .doesNotContain("Dont dépassement");
    assertThat(letters.letter(telling(all, null)).facts())
        .as("of a visit that is not known any more")
        .extracting(Letter.Row::label)
        .containsExactly("Honoraires");
  }

  private static Mail telling(@Nullable FeeNotice notice, @Nullable Appointment visit) {
    var facts = visit == null ? Facts.none() : Facts.about(visit.visit());
    return new Mail(
        "<id>",
        MailKind.BOOKING_CONFIRMED,
        "lea@demo.test",
        "Léa",
        Locale.FRANCE,
        TEXTS.words(MailKind.BOOKING_CONFIRMED, Locale.FRANCE),
        facts.telling(notice),
        visit);
  }

  @Test
  void a_delay_says_how_long() {
    var visit = appointment();
    var late =
        new Mail(
            "<id>",
            MailKind.VISIT_DELAYED,
            "lea@demo.test",
            "Léa",
            Locale.FRANCE,
            TEXTS.words(MailKind.VISIT_DELAYED, Locale.FRANCE),
            Facts.delayed(visit.visit(), 20),
            visit);
    assertThat(letters.letter(late).facts()).contains(new Letter.Row("Retard", "20 min"));
  }

  @Test
  void every_change_of_security_has_its_mail_and_its_line() {
    for (var change : SecurityChange.values()) {
      assertThat(NotificationKind.valueOf(change.name())).isNotNull();
      var mail = mail(MailKind.valueOf(change.name()), Locale.UK, "Léa", null);
      assertThat(letters.letter(mail).note()).contains("It was not you?");
    }
  }

  @Test
  void the_subject_names_nobody() {
    for (var kind : MailKind.values())
      assertThat(letters.letter(mail(kind, Locale.FRANCE, "Léa", appointment())).subject())
          .doesNotContain("Léa", "Martin");
  }

  @Test
  void what_the_words_leave_open_is_filled_in_and_stays_on_its_line() {
    var words =
        new MailWords(
            "Le {date} à {time}",
            "Avec {practitioner}",
            "Un.\n\n {practitioner}, {unknown} ",
            "Voir",
            "");
    var visit = new Appointment(appointment().visit(), "Dr {date}\n$1", PARIS, "");
    var letter =
        letters.letter(
            new Mail(
                "<id>",
                MailKind.BOOKING_CONFIRMED,
                "lea@demo.test",
                "Léa",
                Locale.FRANCE,
                words,
                Facts.about(visit.visit()),
                visit));
    assertThat(letter.subject()).isEqualTo("Le mardi 1 décembre 2026 à 09:30");
    assertThat(letter.title()).isEqualTo("Avec Dr {date} $1");
    assertThat(letter.paragraphs()).containsExactly("Un.", " Dr {date} $1, {unknown} ");
  }

  @Test
  void a_link_carries_the_secret() {
    var mail =
        new Mail(
            "<id>",
            MailKind.CONFIRM_ADDRESS,
            "lea@demo.test",
            "Léa",
            Locale.FRANCE,
            TEXTS.words(MailKind.CONFIRM_ADDRESS, Locale.FRANCE),
            Facts.secret("a+b"),
            null);
    assertThat(letters.letter(mail).action().url())
        .isEqualTo("https://consulta.test/confirm?token=a%2Bb");
  }

  @Test
  void a_name_typed_by_a_stranger_reaches_no_unconfirmed_mailbox() throws Exception {
    var letter = letters.letter(mail(MailKind.CONFIRM_ADDRESS, Locale.FRANCE, "Win money", null));
    assertThat(written("mail.html.ftlh", letter)).doesNotContain("Win money");
  }

  @Test
  void markup_in_a_name_stays_text() throws Exception {
    var letter =
        letters.letter(
            mail(MailKind.BOOKING_CONFIRMED, Locale.FRANCE, "<b>{0}'</b>", appointment()));
    assertThat(written("mail.html.ftlh", letter)).doesNotContain("<b>").contains("&lt;b&gt;{0}");
  }

  private static Mail mail(
      MailKind kind, Locale language, String name, @Nullable Appointment appointment) {
    var words = TEXTS.words(kind, language);
    return new Mail(
        "<id>", kind, "lea@demo.test", name, language, words, Facts.none(), appointment);
  }

  private static Appointment appointment() {
    var visit =
        new Visit(
            UUID.randomUUID(),
            UUID.randomUUID(),
            START,
            START.plusSeconds(1200),
            Mode.ON_SITE,
            UUID.randomUUID(),
            1);
    return new Appointment(visit, "Dr Claire Martin", PARIS, "1 rue de la Paix");
  }

  private static String written(String template, Letter letter) throws Exception {
    var templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassLoaderForTemplateLoading(LettersTest.class.getClassLoader(), "mails");
    templates.setDefaultEncoding("UTF-8");
    return FreeMarkerTemplateUtils.processTemplateIntoString(
        templates.getTemplate(template), letter.model());
  }
}
