package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.ChangeRules;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.booking.WaitingStatus;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

/// What somebody who closes their account had to come is off, and nothing else.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class ForgetAccountIT {
  private final UUID patient = UUID.randomUUID();
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private RestTestClient http;
  @Autowired private Bookings bookings;
  @Autowired private WaitingList waiting;
  @Autowired private ForgetAccount forget;
  @Autowired private BookingIT.PlayedAgenda agenda;

  @Test
  void coming_visits_are_off_after_the_deadline_too_and_others_stay() {
    var tomorrow = booked(patient, Duration.ofHours(3), true);
    var held = booked(patient, Duration.ofDays(2), false);
    var over = booked(patient, Duration.ofDays(-2), true);
    var others = booked(UUID.randomUUID(), Duration.ofDays(2), true);
    var wait = waits();
    for (int twice = 0; twice < 2; twice++) forget.forget(patient);
    assertThat(status(tomorrow)).isEqualTo(BookingStatus.CANCELLED);
    assertThat(status(held)).isEqualTo(BookingStatus.CANCELLED);
    assertThat(status(over)).isEqualTo(BookingStatus.CONFIRMED);
    assertThat(status(others)).isEqualTo(BookingStatus.CONFIRMED);
    var step = bookings.find(tomorrow).orElseThrow().history().getLast();
    assertThat(step.by()).isEqualTo("SYSTEM");
    assertThat(step.reason()).isEqualTo("ACCOUNT_CLOSED");
    assertThat(agenda.released).contains(tomorrow, held).doesNotContain(over, others);
    assertThat(waiting.find(wait).orElseThrow().status()).isEqualTo(WaitingStatus.LEFT);
  }

  private BookingStatus status(UUID id) {
    return bookings.find(id).orElseThrow().status();
  }

  private UUID booked(UUID whose, Duration ahead, boolean confirmed) {
    var rules = new ChangeRules(1_440, 1_440, 1);
    var some = Some.visit(PaymentPolicy.AUTHORISE, rules, now.plusSeconds(600)); // no sweep ends it
    var start = now.plus(ahead);
    var visit = some.at(start, start.plusSeconds(1_200), some.locationId(), 1);
    var booking = Booking.hold(UUID.randomUUID(), whose, whose, visit, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    if (confirmed) booking.confirm(now);
    bookings.add(booking);
    return booking.id();
  }

  private UUID waits() {
    var day = LocalDate.now(Clock.systemUTC()).plusDays(3);
    var wanted =
        new JoinWaitingList(UUID.randomUUID(), UUID.randomUUID(), null, day, day, null, null, null);
    return http.post()
        .uri("/api/waiting-list")
        .header("Authorization", "Bearer " + TestTokens.of(patient, Role.PATIENT))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(wanted)
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(WaitingEntry.class)
        .returnResult()
        .getResponseBody()
        .id();
  }
}
