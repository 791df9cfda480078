package health.consulta.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent.BookingPaymentFailed;
import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailGroup;
import health.consulta.contract.notification.MailPlaceholder;
import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailVersion;
import health.consulta.contract.notification.MailWords;
import health.consulta.contract.user.UserEvent.PasswordResetRequested;
import health.consulta.kit.test.TestTokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class TemplatesIT extends NotificationTown {
  private static final String ALL = "/api/notifications/templates";
  private static final MailWords WORDS =
      new MailWords(
          "Paiement du {date}",
          "Pas <b>passé</b>",
          "Avec {practitioner}.\n<script>alert(1)</script>",
          "Chercher",
          "");

  @LocalServerPort private int port;

  private final String admin = TestTokens.of(account, Role.ADMINISTRATOR);

  @Test
  void templates_are_for_administrators() {
    var one = ALL + "/FEE_CHANGED/FR";
    var change = new ChangeMailTemplate(WORDS, 0);
    var others =
        List.of(
            TestTokens.of(account, Role.PATIENT),
            TestTokens.of(account, Role.PRACTITIONER),
            TestTokens.assistant(account, practitioner));
    for (var path : List.of(ALL, one, one + "/versions")) {
      get(path, null).expectStatus().isUnauthorized();
      for (var other : others) get(path, other).expectStatus().isForbidden();
      get(path, admin).expectStatus().isOk();
    }
    for (var other : others) {
      ask(HttpMethod.PUT, one, change, other).expectStatus().isForbidden();
      for (var act : List.of("/preview", "/trial"))
        ask(HttpMethod.POST, one + act, WORDS, other).expectStatus().isForbidden();
    }
    ask(HttpMethod.PUT, one, change, null).expectStatus().isUnauthorized();
    assertThat(template("FEE_CHANGED/FR").version()).isZero();
  }

  @Test
  void every_kind_is_there_in_both_languages_with_what_it_may_leave_open() {
    var all =
        get(ALL, admin)
            .expectStatus()
            .isOk()
            .expectBody(new ParameterizedTypeReference<Items<MailTemplate>>() {})
            .returnResult()
            .getResponseBody()
            .items();
    assertThat(all).hasSize(2 * MailKind.values().length);
    assertThat(all)
        .filteredOn(each -> each.kind().equals("VISIT_DELAYED"))
        .extracting(MailTemplate::group, each -> each.words().subject())
        .containsExactly(
            tuple(MailGroup.VISITS, "Votre praticien a du retard"),
            tuple(MailGroup.VISITS, "Your practitioner runs late"));
    assertThat(template("VISIT_DELAYED/EN").placeholders())
        .contains(new MailPlaceholder("practitioner", false), new MailPlaceholder("minutes", true));
  }

  @Test
  void the_next_mail_says_the_new_words_and_no_markup_of_theirs() {
    introduce();
    var saved = change("PAYMENT_FAILED/FR", WORDS, 0);
    assertThat(saved.own()).isTrue();
    assertThat(saved.version()).isOne();
    assertThat(saved.changedBy()).isEqualTo(email);

    var event =
        writer.pending(new BookingPaymentFailed(booking, practitioner, account, account, START));
    var mail = firstMail(Topics.BOOKINGS, event);
    assertThat(Mails.subject(mail)).isEqualTo("Paiement du mardi 1 décembre 2026");
    assertThat(Mails.text(mail))
        .contains("Avec Dr Claire Martin.", "/recherche")
        .contains(
            ">Pas &lt;b&gt;passé&lt;/b&gt;</h1>", ">&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    assertThat(template("PAYMENT_FAILED/EN").own()).isFalse();

    var back = change("PAYMENT_FAILED/FR", saved.platform(), 1);
    assertThat(back.own()).isFalse();
    assertThat(back.words()).isEqualTo(back.platform());
    assertThat(versions("PAYMENT_FAILED/FR"))
        .extracting(MailVersion::version, MailVersion::words, MailVersion::by)
        .containsExactly(tuple(2, null, email), tuple(1, WORDS, email));
  }

  @Test
  void a_mail_with_a_secret_keeps_its_link() {
    var platform = template("RESET_PASSWORD/FR").platform();
    change("RESET_PASSWORD/FR", new MailWords("Accès", "Accès", "Bonjour", "Ouvrir", "Seul"), 0);
    var event =
        writer.pending(new PasswordResetRequested(account, email, "Léa", "fr", "the-secret"));
    var mail = firstMail(Topics.USERS, event);
    assertThat(Mails.subject(mail)).isEqualTo("Accès");
    assertThat(Mails.text(mail)).contains("/reset?token=the-secret", "Ouvrir");
    change("RESET_PASSWORD/FR", platform, 1);
  }

  @Test
  void who_read_an_older_version_changes_nothing() {
    change("INVOICE_SENT/EN", named("One"), 0);
    for (var version : List.of(0, 2))
      refused("INVOICE_SENT/EN", named("Two"), version, 409, "STALE");
    assertThat(template("INVOICE_SENT/EN").words()).isEqualTo(named("One"));
  }

  @Test
  void of_many_who_change_at_once_one_does() {
    var done =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> put("INVOICE_ISSUED/EN", named("By " + i), 0))
            .map(answer -> answer.returnResult(Void.class).getStatus().value())
            .sorted()
            .toList();
    assertThat(done).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    assertThat(versions("INVOICE_ISSUED/EN")).hasSize(1);
  }

  @Test
  void words_that_cannot_be_sent_are_refused_with_their_place() {
    var wrong = new MailWords("Avec {practitioner}", "A", "Le {jour}", "B", "");
    assertThat(refused("BOOKING_CANCELLED/FR", wrong, 0, 422, "MAIL_WORDS_WRONG"))
        .contains("subject[5]", "PLACEHOLDER_NOT_IN_SUBJECT {practitioner}")
        .contains("text[3]", "PLACEHOLDER_UNKNOWN {jour}");
    for (var act : List.of("/preview", "/trial"))
      ask(HttpMethod.POST, ALL + "/BOOKING_CANCELLED/FR" + act, wrong, admin)
          .expectStatus()
          .isEqualTo(422);
    assertThat(template("BOOKING_CANCELLED/FR").version()).isZero();
  }

  @Test
  void bad_input_is_told_so_and_changes_nothing() {
    var path = ALL + "/BOOKING_CANCELLED/FR";
    for (var subject : List.of("", "A\r\nBcc: x@y.test", "x".repeat(121)))
      refused("BOOKING_CANCELLED/FR", named(subject), 0, 400, "INVALID");
    refused("BOOKING_CANCELLED/FR", null, 0, 400, "INVALID");
    for (var body : List.of("{}", "{", "[]", "{\"words\":{},\"version\":-1}"))
      ask(HttpMethod.PUT, path, body, admin).expectStatus().isBadRequest();
    for (var no : List.of("/NO_SUCH/FR", "/BOOKING_CANCELLED/DE"))
      get(ALL + no, admin).expectStatus().isBadRequest();
    assertThat(template("BOOKING_CANCELLED/FR").version()).isZero();
  }

  @Test
  void a_preview_has_facts_and_is_kept_nowhere() {
    var preview =
        ask(HttpMethod.POST, ALL + "/PAYMENT_FAILED/FR/preview", WORDS, admin)
            .expectStatus()
            .isOk()
            .expectBody(MailPreview.class)
            .returnResult()
            .getResponseBody();
    assertThat(preview.subject()).matches("Paiement du \\p{L}+ \\d.* \\d{4}");
    assertThat(preview.text()).contains("Avec Dr Camille Exemple.", "/recherche");
    assertThat(preview.html()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(mails()).isEmpty();
  }

  @Test
  void a_trial_goes_to_who_asked_and_not_too_often() {
    var path = ALL + "/BOOKING_CONFIRMED/EN/trial";
    ask(HttpMethod.POST, path, WORDS, admin).expectStatus().isEqualTo(409);
    introduce();
    once(path).expectStatus().isAccepted();
    assertThat(mails()).hasSize(1);
    assertThat(Mails.subject(mails().getFirst())).startsWith("[Test] Paiement du ");
    assertThat(Mails.text(mails().getFirst())).doesNotContain("text/calendar");
    once(path).expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", "10");
    assertThat(mails()).hasSize(1);
    assertThat(template("BOOKING_CONFIRMED/EN").version()).isZero();
  }

  @Test
  void a_trial_waits_for_no_mail_server() {
    introduce();
    MAIL.stop();
    once(ALL + "/BOOKING_CONFIRMED/EN/trial").expectStatus().isEqualTo(503);
  }

  private static MailWords named(String subject) {
    return new MailWords(subject, "Title", "Text", "Open", "");
  }

  private MailTemplate template(String which) {
    return get(ALL + "/" + which, admin)
        .expectStatus()
        .isOk()
        .expectBody(MailTemplate.class)
        .returnResult()
        .getResponseBody();
  }

  private List<MailVersion> versions(String which) {
    return get(ALL + "/" + which + "/versions", admin)
        .expectStatus()
        .isOk()
        .expectBody(new ParameterizedTypeReference<Page<MailVersion>>() {})
        .returnResult()
        .getResponseBody()
        .items();
  }

  private MailTemplate change(String which, MailWords words, int version) {
    return put(which, words, version)
        .expectStatus()
        .isOk()
        .expectBody(MailTemplate.class)
        .returnResult()
        .getResponseBody();
  }

  private String refused(String which, MailWords words, int version, int status, String code) {
    var answer =
        put(which, words, version)
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).contains("\"code\":\"" + code + "\"");
    return answer;
  }

  private ResponseSpec put(String which, MailWords words, int version) {
    return ask(HttpMethod.PUT, ALL + "/" + which, new ChangeMailTemplate(words, version), admin);
  }

  /// By a client that does not ask again by itself after a 429 or 503.
  private ResponseSpec once(String path) {
    return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
        .baseUrl("http://127.0.0.1:" + port)
        .build()
        .post()
        .uri(path)
        .headers(h -> bearer(h, admin))
        .body(WORDS)
        .exchange();
  }

  private ResponseSpec ask(HttpMethod method, String path, Object body, String token) {
    var request = http.method(method).uri(path).headers(h -> bearer(h, token));
    return request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
  }
}
