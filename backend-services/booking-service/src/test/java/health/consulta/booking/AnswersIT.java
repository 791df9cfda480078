package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.consulta.contract.AccessKind;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingAnswers;
import health.consulta.contract.booking.BookingAnswers.Answered;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.kit.test.Readings;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class AnswersIT {
  private static final Map<String, String> TOLD = Map.of("what", "a cough at night");

  private final UUID patient = UUID.randomUUID();
  private final UUID practitioner = UUID.randomUUID();
  private final UUID reason = UUID.randomUUID();

  @Autowired private RestTestClient http;
  @Autowired private MongoTemplate mongo;
  @Autowired private Bookings bookings;
  @Autowired private JsonMapper json;
  @Autowired private FailPayment fail;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private Readings readings;

  @BeforeEach
  void questions_are_asked() {
    agenda.questions = AnswersTest.ASKED;
    agenda.released.clear();
  }

  @AfterEach
  void no_questions() {
    agenda.questions = List.of();
  }

  @Test
  void the_patient_and_the_practitioner_read_what_was_answered_and_nobody_else_does() {
    var id = booked(book(TOLD, null));
    for (var reader :
        List.of(patient(), "Bearer " + TestTokens.of(practitioner, Role.PRACTITIONER)))
      assertThat(read(id, reader))
          .containsExactly(new Answered(AnswersTest.WHAT, "a cough at night"));
    for (var other :
        List.of(
            TestTokens.of(UUID.randomUUID(), Role.PATIENT),
            TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER),
            TestTokens.assistant(UUID.randomUUID(), practitioner),
            TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR)))
      answers(id, "Bearer " + other).expectStatus().isNotFound();
    http.get().uri("/api/bookings/{id}/answers", id).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void the_practitioner_who_reads_them_is_on_the_patients_record_once_an_hour() {
    var id = booked(book(TOLD, null));
    var practice = "Bearer " + TestTokens.of(practitioner, Role.PRACTITIONER);
    read(id, patient());
    for (int again = 0; again < 3; again++) {
      read(id, practice);
      http.get()
          .uri("/api/bookings/{id}", id)
          .header("Authorization", practice)
          .exchange()
          .expectStatus()
          .isOk();
    }
    assertThat(readings.readers(patient, AccessKind.ANSWERS, 1)).containsExactly(practitioner);
    assertThat(readings.readers(patient, AccessKind.VISIT, 1)).containsExactly(practitioner);
  }

  @Test
  void nothing_of_an_answer_is_stored_or_told_in_the_clear() {
    var answer = book(TOLD, null).expectStatus().isCreated().expectBody(String.class);
    var body = answer.returnResult().getResponseBody();
    assertThat(body).doesNotContain("cough", "answers");
    for (var collection : mongo.getCollectionNames())
      for (var document : mongo.find(new Query(), Document.class, collection))
        assertThat(document.toString()).doesNotContain("cough");
  }

  @Test
  void answers_open_for_their_own_booking_and_with_their_key_or_an_older_one() {
    var id = booked(book(TOLD, null));
    var sealed = bookings.find(id).orElseThrow().answers().orElseThrow();
    var renewed =
        new SealAnswers(json, new Seals("a-newer-secret-of-32-characters-!", List.of(SECRET)));
    assertThat(renewed.open(id, sealed).byQuestion()).isEqualTo(TOLD);
    assertThat(renewed.seal(id, new Answers(TOLD)).key()).isNotEqualTo(sealed.key());
    assertThatIllegalStateException().isThrownBy(() -> renewed.open(UUID.randomUUID(), sealed));
    var without = new SealAnswers(json, new Seals("a-newer-secret-of-32-characters-!", List.of()));
    assertThatIllegalStateException().isThrownBy(() -> without.open(id, sealed));
  }

  private static final String SECRET = "a-secret-of-tests-of-32-characters";

  @Test
  void wrong_answers_are_refused_by_their_names_and_leave_nothing_held() {
    agenda.held.clear();
    for (var wrong :
        List.of(Map.<String, String>of(), Map.of("what", "no"), Map.of("x", "y", "what", "abc")))
      book(wrong, null)
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
          .expectBody()
          .jsonPath("$.errors[0].field")
          .value(field -> assertThat(field.toString()).startsWith("answers"));
    assertThat(agenda.released).containsAll(agenda.held).hasSize(3);
  }

  @Test
  void who_held_before_signing_in_answers_what_was_asked_then_and_may_correct_it() {
    var hold = hold();
    agenda.questions = List.of(AnswersTest.BEFORE); // the practice changed them meanwhile
    book(Map.of("before", "YES"), hold.holdToken())
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(agenda.released).isEmpty();
    var id = booked(book(TOLD, hold.holdToken()));
    assertThat(id).isEqualTo(hold.holdId());
    assertThat(read(id, patient()))
        .extracting(Answered::answer)
        .containsExactly("a cough at night");
  }

  @Test
  void an_agenda_bears_few_holds_of_the_anonymous_of_which_those_that_became_bookings_are_none() {
    for (int n = 0; n < 5; n++) booked(book(TOLD, hold().holdToken()));
    for (int n = 0; n < 5; n++) hold();
    var body = new HoldSlot(practitioner, reason, agenda.start);
    var refused = http.post().uri("/api/holds").body(body).exchange();
    refused.expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void the_practice_books_without_asking() {
    var staff = "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner);
    var wanted =
        new BookSlot(practitioner, reason, Some.START, patient, PaymentProvider.NONE, null, null);
    var id = booked(post(wanted, staff));
    assertThat(read(id, patient())).isEmpty();
  }

  @Test
  void what_never_became_a_visit_keeps_no_answers() {
    var id = booked(book(TOLD, null));
    fail.fail(id, "card_declined");
    assertThat(bookings.find(id).orElseThrow().answers()).isEmpty();
    assertThat(read(id, patient())).isEmpty();
  }

  private Hold hold() {
    agenda.start =
        Clock.systemUTC().instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    return http.post()
        .uri("/api/holds")
        .body(new HoldSlot(practitioner, reason, agenda.start))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(Hold.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec book(Map<String, String> answers, String token) {
    return post(
        new BookSlot(
            practitioner,
            reason,
            token == null ? Some.START : agenda.start,
            null,
            PaymentProvider.STRIPE,
            token,
            answers),
        patient());
  }

  private ResponseSpec post(BookSlot wanted, String token) {
    return http.post()
        .uri("/api/bookings")
        .header("Authorization", token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(wanted)
        .exchange();
  }

  private static UUID booked(ResponseSpec answer) {
    return answer
        .expectStatus()
        .isCreated()
        .expectBody(Booking.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  private List<Answered> read(UUID id, String token) {
    return answers(id, token)
        .expectStatus()
        .isOk()
        .expectBody(BookingAnswers.class)
        .returnResult()
        .getResponseBody()
        .items();
  }

  private ResponseSpec answers(UUID id, String token) {
    return http.get()
        .uri("/api/bookings/{id}/answers", id)
        .header("Authorization", token)
        .exchange();
  }

  private String patient() {
    return "Bearer " + TestTokens.of(patient, Role.PATIENT);
  }
}
