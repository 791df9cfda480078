package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import health.consulta.contract.Role;
import health.consulta.kit.test.BadText;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a patient's page sends, the answer is a plain one: taken as it is, or refused with a
/// code and nothing changed.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class BadTextIT {
  private static final UUID PRACTITIONER = UUID.randomUUID();
  private static final UUID REASON = UUID.randomUUID();
  private static final Instant START =
      Clock.systemUTC().instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
  private static final Question QUESTION =
      new Question("why", "Pourquoi ?", "Why?", Question.Kind.TEXT, false, null, null, List.of());

  private final UUID patient = UUID.randomUUID();
  private final String mine = "Bearer " + TestTokens.of(patient, Role.PATIENT);

  @Autowired private Bookings bookings;
  @Autowired private JsonMapper json;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private BookingIT.PlayedPayments payments;
  private RestTestClient http;
  private UUID visit;

  /// @param path with `{visit}` for a confirmed one of the caller
  /// @param body with `"HERE"` where the text goes
  record Field(String path, String body) {
    @Override
    public String toString() {
      return path + " " + body.substring(0, body.indexOf("HERE"));
    }
  }

  static Stream<Field> fields() {
    var slot =
        Map.of(
            "practitionerId", PRACTITIONER,
            "visitReasonId", REASON,
            "start", START,
            "paymentProvider", "STRIPE");
    var wait =
        Map.of(
            "practitionerId",
            PRACTITIONER,
            "visitReasonId",
            REASON,
            "from",
            START.toString().substring(0, 10),
            "until",
            START.toString().substring(0, 10));
    var series =
        Map.of(
            "practitionerId",
            PRACTITIONER,
            "visitReasonId",
            REASON,
            "start",
            START,
            "interval",
            Map.of("every", 1, "unit", "WEEKS"),
            "count",
            2,
            "preview",
            true);
    return Stream.of(
            all("/api/holds", slot, "practitionerId", "visitReasonId", "start"),
            all("/api/bookings", slot, "practitionerId", "start", "paymentProvider", "patientId"),
            all("/api/bookings", slot, "holdToken", "answers", "override", "note"),
            Stream.of(new Field("/api/bookings", answers("\"why\":\"HERE\""))),
            Stream.of(new Field("/api/bookings", answers("\"HERE\":\"here\""))),
            all("/api/booking-series", series, "start", "interval", "count", "holdToken", "starts"),
            all("/api/waiting-list", wait, "from", "until", "weekdays", "earliest", "patientId"),
            all("/api/bookings/{visit}/cancel", Map.of(), "reason"),
            all("/api/bookings/{visit}/reschedule", Map.of(), "start"),
            all("/api/conversations", Map.of("practitionerId", PRACTITIONER), "text"))
        .flatMap(each -> each);
  }

  private static Stream<Field> all(String path, Map<String, ?> whole, String... names) {
    return Stream.of(names).map(name -> new Field(path, BadText.place(whole, name)));
  }

  private static String answers(String given) {
    return """
    {"practitionerId":"%s","visitReasonId":"%s","start":"%s","paymentProvider":"STRIPE",\
    "answers":{%s}}\
    """
        .formatted(PRACTITIONER, REASON, START, given);
  }

  /// One that does not wait by itself as long as a refusal asks it to.
  @BeforeEach
  void somebody_with_a_visit(@Autowired WebServerApplicationContext service) {
    http =
        RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
            .baseUrl("http://127.0.0.1:" + service.getWebServer().getPort())
            .build();
    agenda.free = true;
    agenda.silent = false;
    agenda.questions = List.of(QUESTION);
    payments.away = false;
    payments.standing = Standing.STARTED;
    visit = confirmed();
  }

  @AfterEach
  void no_questions() {
    agenda.questions = List.of();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void no_text_is_too_bad(Field field) {
    for (var bad : BadText.values()) plain(bad.name(), post(field.path, bad.in(field.body)));
    for (var other : BadText.otherTypes())
      plain(other, post(field.path, BadText.put(field.body, other)));
  }

  @ParameterizedTest
  @EnumSource(BadText.class)
  void an_answer_is_kept_as_it_was_written_or_nothing_is_booked(BadText bad) {
    var before = bookings.of(patient, PRACTITIONER).size();
    var answer = post("/api/bookings", bad.in(answers("\"why\":\"HERE\"")));
    plain(bad.name(), answer);
    var taken = answer.getStatus().is2xxSuccessful();
    assertThat(bookings.of(patient, PRACTITIONER)).hasSize(before + (taken ? 1 : 0));
    if (!taken || bad.text.isBlank()) return;
    var id = json.readTree(answer.getResponseBody()).path("id").asString();
    var kept =
        http.get()
            .uri("/api/bookings/{id}/answers", id)
            .header("Authorization", mine)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(json.readTree(kept).findValuesAsString("answer")).contains(bad.text.strip());
  }

  private EntityExchangeResult<String> post(String path, String body) {
    return http.post()
        .uri(path.replace("{visit}", visit.toString()))
        .header("Authorization", mine)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private void plain(String what, EntityExchangeResult<String> answer) {
    assertThat(answer.getStatus().value()).as(what).isLessThan(500);
    if (answer.getStatus().value() < 400) return;
    assertThat(answer.getResponseHeaders().getContentType())
        .as(what)
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(json.readTree(answer.getResponseBody()).path("code").asString())
        .as(what)
        .matches("[A-Z_]+");
  }

  private UUID confirmed() {
    var some = Some.visit(PaymentPolicy.AUTHORISE);
    var now = Clock.systemUTC().instant();
    var at = START.plus(Duration.ofDays(9));
    var seen =
        new Visit(
            PRACTITIONER,
            some.visitReasonId(),
            "Consultation",
            at,
            at.plusSeconds(1_200),
            some.mode(),
            some.locationId(),
            some.policy(),
            1,
            now.plusSeconds(600),
            some.changes(),
            List.of());
    var booking = Booking.hold(UUID.randomUUID(), patient, patient, seen, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.confirm(now);
    bookings.add(booking);
    return booking.id();
  }
}
