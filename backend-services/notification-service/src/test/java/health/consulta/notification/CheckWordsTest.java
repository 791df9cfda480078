package health.consulta.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailWords;
import health.consulta.kit.Refusal.Part;
import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckWordsTest {
  @ParameterizedTest
  @EnumSource
  void the_platforms_own_words_keep_the_rules(MailKind kind) {
    var platform = new MailTexts();
    try (var rules = Validation.buildDefaultValidatorFactory()) {
      for (var language : MailLanguage.values()) {
        var words = platform.words(kind, MailTexts.locale(language));
        assertThat(rules.getValidator().validate(words)).isEmpty();
        assertThatCode(() -> CheckWords.check(kind, words)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void a_placeholder_that_its_kind_knows_may_stand() {
    assertThatCode(() ->
            CheckWords.check(
                MailKind.VISIT_DELAYED, words("{date}, {time}", "{practitioner} : {minutes} min")))
        .doesNotThrowAnyException();
  }

  @Test
  void each_that_may_not_stand_is_named_with_its_place() {
    var refused = refused(MailKind.INVOICE_SENT, words("Du {date}", "Le {number} {, {invoice}}"));
    assertThat(refused.code()).isEqualTo("MAIL_WORDS_WRONG");
    assertThat(refused.parts())
        .containsExactly(
            new Part("subject[3]", "PLACEHOLDER_UNKNOWN {date}"),
            new Part("text[3]", "PLACEHOLDER_UNKNOWN {number}"),
            new Part("text[12]", "BRACE_ALONE {"),
            new Part("text[24]", "BRACE_ALONE }"));
  }

  @Test
  void with_whom_is_no_matter_of_a_subject() {
    assertThat(refused(MailKind.BOOKING_CONFIRMED, words("Avec {practitioner}", "")).parts())
        .containsExactly(new Part("subject[5]", "PLACEHOLDER_NOT_IN_SUBJECT {practitioner}"));
  }

  @Test
  void mails_of_security_keep_saying_what_to_do() {
    var words = new MailWords("A", "B", "C", "D", " ");
    assertThat(refused(MailKind.NEW_DEVICE, words).parts())
        .containsExactly(new Part("note[0]", "WARNING_MISSING"));
    assertThatCode(() -> CheckWords.check(MailKind.BOOKING_CONFIRMED, words))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.test", "HTTP://x", "www.elsewhere.test"})
  void no_link_leads_elsewhere(String link) {
    assertThat(refused(MailKind.RESET_PASSWORD, words("A", "Voir " + link)).parts())
        .first()
        .satisfies(part -> assertThat(part.field()).isEqualTo("text[5]"))
        .satisfies(part -> assertThat(part.message()).startsWith("LINK_IN_WORDS "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\r\nBcc: x@y.test", "A\nB", "A\u2028B", "A\u0000", "\ud800", " "})
  void a_subject_is_one_line(String subject) {
    try (var rules = Validation.buildDefaultValidatorFactory()) {
      assertThat(rules.getValidator().validate(words(subject, "C"))).hasSize(1);
    }
  }

  private static WordsWrong refused(MailKind kind, MailWords words) {
    return catchThrowableOfType(WordsWrong.class, () -> CheckWords.check(kind, words));
  }

  private static MailWords words(String subject, String text) {
    return new MailWords(subject, "Titre", text, "Voir", "Note");
  }
}
