package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class RescheduleIT {
  private final UUID patient = UUID.randomUUID();
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  private final Instant start = now.plus(Duration.ofDays(3));
  private final Instant later = start.plus(Duration.ofDays(1));

  @Autowired private RestTestClient http;
  @Autowired private Bookings bookings;
  @Autowired private CancelBooking cancel;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private BookingIT.PlayedFees fees;
  private Booking booking;

  @BeforeEach
  void a_confirmed_booking() {
    var visit = Some.visit(PaymentPolicy.AUTHORISE);
    var moved = visit.at(start, start.plusSeconds(1_200), visit.locationId(), 1);
    booking = Booking.hold(UUID.randomUUID(), patient, patient, moved, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.confirm(now);
    bookings.add(booking);
  }

  @AfterEach
  void calm_agenda() {
    agenda.moves = () -> {};
  }

  @Test
  void the_patient_moves_it_and_moving_it_twice_moves_it_once() {
    for (int n = 0; n < 2; n++)
      reschedule(patient, null)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.start")
          .isEqualTo(later.toString())
          .jsonPath("$.changes.movesLeft")
          .isEqualTo(2);
    assertThat(stored().history()).hasSize(3);
    assertThat(agenda.staff).isNull();
  }

  @Test
  void the_practice_moves_it_against_its_rules_and_nobody_else_does() {
    var practice = "Bearer " + TestTokens.assistant(UUID.randomUUID(), booking.practitionerId());
    reschedule(practice, "urgent").expectStatus().isOk();
    assertThat(agenda.staff.override()).isEqualTo("urgent");
    reschedule(UUID.randomUUID(), null).expectStatus().isNotFound();
    reschedule(patient, "urgent").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void a_refused_move_leaves_everything_as_it_was() {
    agenda.moves =
        () -> {
          throw new Gone();
        };
    reschedule(patient, null)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("SLOT_TAKEN");
    assertThat(stored().visit().start()).isEqualTo(start);
    assertThat(stored().moving()).isEmpty();
  }

  @Test
  void a_move_whose_answer_was_lost_is_brought_to_its_end() {
    agenda.moves =
        () -> {
          throw new Unavailable("consultation-service");
        };
    reschedule(patient, null).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(stored().moving()).isPresent();
    agenda.moves = () -> {};
    var past =
        new Moving(later, now.minus(Duration.ofMinutes(5)), Party.PATIENT, null, Change.NONE);
    bookings.change(
        booking.id(),
        b -> {
          b.moving().ifPresent(b::stay);
          b.askMove(past);
        });
    await().untilAsserted(() -> assertThat(stored().visit().start()).isEqualTo(later));
    assertThat(stored().moving()).isEmpty();
  }

  @Test
  void a_booking_that_is_cancelled_while_it_moves_keeps_neither_time() {
    agenda.moves = () -> cancel.cancel(booking.id(), _ -> Party.PATIENT, "ill");
    reschedule(patient, null).expectStatus().isOk();
    assertThat(stored().status()).isEqualTo(BookingStatus.CANCELLED);
    assertThat(stored().moving()).isEmpty();
    assertThat(agenda.releasedAt).contains(start, later);
  }

  @Test
  void the_practice_hands_it_to_another_practitioner_of_its_own_alone() {
    var other = UUID.randomUUID();
    var reason = UUID.randomUUID();
    var wanted = new RescheduleBooking(start, null, other, reason, null);
    var both = "Bearer " + TestTokens.assistant(UUID.randomUUID(), booking.practitionerId(), other);
    var one = "Bearer " + TestTokens.assistant(UUID.randomUUID(), booking.practitionerId());
    reschedule(one, wanted).expectStatus().isForbidden();
    reschedule(token(patient), wanted).expectStatus().isForbidden();
    var target = "Bearer " + TestTokens.assistant(UUID.randomUUID(), other);
    reschedule(target, wanted).expectStatus().isNotFound();
    fees.unknown = reason;
    reschedule(both, wanted)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("TARIFF_MISSING");
    assertThat(stored().moving()).isEmpty();
    assertThat(fees.asked).isEqualTo(booking.visit().locationId());
    fees.unknown = null;
    reschedule(both, wanted)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.practitionerId")
        .isEqualTo(other.toString())
        .jsonPath("$.visitReasonId")
        .isEqualTo(reason.toString());
    assertThat(stored().practitionerId()).isEqualTo(other);
    reschedule(one, (String) null).expectStatus().isNotFound();
  }

  @Test
  void the_practice_makes_it_longer_and_a_patient_does_not() {
    var wanted = new RescheduleBooking(start, null, null, null, 45);
    reschedule(token(patient), wanted).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    var practice = "Bearer " + TestTokens.assistant(UUID.randomUUID(), booking.practitionerId());
    for (var wrong : new int[] {0, 42, 500})
      reschedule(practice, new RescheduleBooking(start, null, null, null, wrong))
          .expectStatus()
          .is4xxClientError();
    for (int twice = 0; twice < 2; twice++)
      reschedule(practice, wanted)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.end")
          .isEqualTo(start.plus(Duration.ofMinutes(45)).toString());
    assertThat(stored().history()).hasSize(3);
    reschedule(patient, null).expectStatus().isOk();
    assertThat(stored().visit().lasts(45)).as("it stays as long when it moves").isTrue();
  }

  @Test
  void a_move_needs_a_start() {
    http.post()
        .uri("/api/bookings/{id}/reschedule", booking.id())
        .header("Authorization", token(patient))
        .header("Content-Type", "application/json")
        .body("{}")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private Booking stored() {
    return bookings.find(booking.id()).orElseThrow();
  }

  private ResponseSpec reschedule(UUID account, String override) {
    return reschedule(token(account), override);
  }

  private ResponseSpec reschedule(String token, String override) {
    return reschedule(token, new RescheduleBooking(later, override));
  }

  private ResponseSpec reschedule(String token, RescheduleBooking wanted) {
    return http.post()
        .uri("/api/bookings/{id}/reschedule", booking.id())
        .header("Authorization", token)
        .body(wanted)
        .exchange();
  }

  private static String token(UUID account) {
    return "Bearer " + TestTokens.of(account, Role.PATIENT);
  }

  private static final class Gone extends Refusal {
    Gone() {
      super(Kind.CONFLICT, "SLOT_TAKEN", "taken");
    }
  }
}
