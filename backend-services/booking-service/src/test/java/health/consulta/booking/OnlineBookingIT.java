package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.MissedVisits;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class OnlineBookingIT {
  private final UUID practitioner = UUID.randomUUID();
  private final UUID patient = UUID.randomUUID();
  private final UUID assistant = UUID.randomUUID();
  private final Instant now = Clock.systemUTC().instant();
  private final String staff = "Bearer " + TestTokens.assistant(assistant, practitioner);
  private final String token = "Bearer " + TestTokens.of(patient, Role.PATIENT);

  @Autowired private RestTestClient http;
  @Autowired private Bookings bookings;
  @Autowired private BookingIT.PlayedAgenda agenda;

  @BeforeEach
  void two_in_a_year_close_it() {
    agenda.held.clear();
    rule(2, staff).expectStatus().isOk();
  }

  @Test
  void without_a_rule_nobody_is_blocked() {
    rule(null, staff).expectStatus().isOk();
    for (int visit = 0; visit < 5; visit++) missed(Duration.ofDays(10), practitioner, patient);
    book(token).expectStatus().isCreated();
  }

  @Test
  void the_last_visit_that_the_rule_bears_closes_online_booking_and_nothing_is_held() {
    missed(Duration.ofDays(10), practitioner, patient);
    missed(Duration.ofDays(400), practitioner, patient); // too long ago
    missed(Duration.ofDays(10), UUID.randomUUID(), patient); // elsewhere
    missed(Duration.ofDays(10), practitioner, UUID.randomUUID()); // somebody else
    open(true);
    book(token).expectStatus().isCreated();
    agenda.held.clear();
    missed(Duration.ofDays(20), practitioner, patient);
    open(false);
    book(token)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("ONLINE_BOOKING_BLOCKED");
    assertThat(agenda.held).isEmpty();
  }

  @Test
  void the_practice_still_books_and_opens_it_again_on_record_once() {
    for (int visit = 0; visit < 2; visit++) missed(Duration.ofDays(10), practitioner, patient);
    book(staff).expectStatus().isCreated();
    for (int twice = 0; twice < 2; twice++) {
      var lifted = body(lift(staff).expectStatus().isOk());
      assertThat(lifted.open()).isTrue();
      assertThat(lifted.missed()).isZero();
      assertThat(lifted.lifts()).extracting(MissedVisits.Lift::by).containsExactly(assistant);
    }
    book(token).expectStatus().isCreated();
    for (int visit = 0; visit < 2; visit++) missed(Duration.ofDays(-1), practitioner, patient);
    book(token).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    assertThat(body(get("/patients/" + patient, staff)).missed()).isEqualTo(2);
  }

  @Test
  void only_the_practice_sets_the_rule_reads_what_was_missed_and_lifts() {
    var stranger = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    rule(1, stranger).expectStatus().isNotFound();
    rule(1, token).expectStatus().isForbidden();
    lift(stranger).expectStatus().isNotFound();
    lift(token).expectStatus().isForbidden();
    get("/patients/" + patient, token).expectStatus().isForbidden();
    get("?patientId=" + UUID.randomUUID(), token).expectStatus().isNotFound();
    http.get()
        .uri("/api/online-booking/" + practitioner)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    rule(0, staff).expectStatus().isBadRequest();
    get("/rule", staff).expectBody().jsonPath("$.noShows").isEqualTo(2);
  }

  private void missed(Duration ago, UUID where, UUID who) {
    var visit = Some.visit(PaymentPolicy.AUTHORISE);
    var start = now.minus(ago);
    var there =
        new Visit(
            where,
            visit.visitReasonId(),
            "Consultation",
            start,
            start.plusSeconds(1_200),
            visit.mode(),
            visit.locationId(),
            visit.policy(),
            1,
            now,
            visit.changes(),
            visit.questions());
    var booking = Booking.hold(UUID.randomUUID(), who, who, there, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.confirm(now);
    booking.miss(now);
    bookings.add(booking);
  }

  private void open(boolean expected) {
    get("", token).expectStatus().isOk().expectBody().jsonPath("$.open").isEqualTo(expected);
  }

  private ResponseSpec book(String who) {
    var provider = who.equals(staff) ? PaymentProvider.NONE : PaymentProvider.STRIPE;
    var wanted =
        new BookSlot(practitioner, UUID.randomUUID(), Some.START, patient, provider, null, null);
    return http.post().uri("/api/bookings").header("Authorization", who).body(wanted).exchange();
  }

  private ResponseSpec rule(Integer noShows, String who) {
    return http.put()
        .uri("/api/online-booking/{id}/rule", practitioner)
        .header("Authorization", who)
        .body(new NoShowRule(noShows, 12))
        .exchange();
  }

  private ResponseSpec lift(String who) {
    return http.post()
        .uri("/api/online-booking/{id}/patients/{patient}/lift", practitioner, patient)
        .header("Authorization", who)
        .exchange();
  }

  private ResponseSpec get(String path, String who) {
    return http.get()
        .uri("/api/online-booking/" + practitioner + path)
        .header("Authorization", who)
        .exchange();
  }

  private static MissedVisits body(ResponseSpec answer) {
    return answer.expectBody(MissedVisits.class).returnResult().getResponseBody();
  }
}
