package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.ChangeRules;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.Cancellation.Kind;
import health.consulta.contract.booking.Cancellation.Line;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(BookingIT.Neighbours.class)
class CancellationIT {
  private static final Money FEE = Money.euros(2500);
  private final UUID patient = UUID.randomUUID();
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  private final ChangeRules day = new ChangeRules(1_440, 1_440, 1);

  @Autowired private RestTestClient http;
  @Autowired private Bookings bookings;
  @Autowired private BookingIT.PlayedPayments payments;

  static Stream<Arguments> moneys() {
    return Stream.of(
        Arguments.of(Standing.STARTED, 0, 0, new Line[0]),
        Arguments.of(Standing.AUTHORISED, 0, 0, lines(Kind.AUTHORISED, 2500, Kind.RELEASED, 2500)),
        Arguments.of(Standing.CAPTURED, 2500, 0, lines(Kind.CAPTURED, 2500, Kind.REFUNDED, 2500)),
        Arguments.of(
            Standing.PARTIALLY_REFUNDED,
            2500,
            1000,
            lines(Kind.CAPTURED, 2500, Kind.ALREADY_REFUNDED, 1000, Kind.REFUNDED, 1500)),
        Arguments.of(
            Standing.REFUNDED, 2500, 2500, lines(Kind.CAPTURED, 2500, Kind.REFUNDED, 2500)),
        Arguments.of(Standing.UNKNOWN, 0, 0, lines(Kind.UNKNOWN, 2500)));
  }

  @ParameterizedTest
  @MethodSource("moneys")
  void each_line_says_what_becomes_of_the_money(
      Standing standing, int captured, int refunded, Line[] lines) {
    payments.funds = new Funds(standing, FEE, Money.euros(captured), Money.euros(refunded));
    var booking = booked(Duration.ofDays(3));
    assertThat(read(booking, patient()).lines()).containsExactly(lines);
  }

  @Test
  void the_patient_learns_until_when_and_the_practice_may_after_that() {
    payments.funds = new Funds(Standing.AUTHORISED, FEE, Money.euros(0), Money.euros(0));
    var early = booked(Duration.ofDays(3));
    assertThat(read(early, patient()).possible()).isTrue();
    assertThat(read(early, patient()).until())
        .isEqualTo(early.visit().start().minus(Duration.ofDays(1)));
    assertThat(read(early, patient()).back()).isEqualTo(FEE);
    var late = booked(Duration.ofHours(20));
    assertThat(read(late, patient()).possible()).isFalse();
    var practice = TestTokens.assistant(UUID.randomUUID(), late.practitionerId());
    assertThat(read(late, "Bearer " + practice).possible()).isTrue();
    assertThat(bookings.find(late.id()).orElseThrow().history()).hasSize(2);
    bookings.change(late.id(), b -> b.cancel(now, Party.PRACTICE, "ill"));
    assertThat(read(late, patient()).possible()).isFalse();
  }

  @Test
  void somebody_elses_booking_explains_nothing() {
    var booking = booked(Duration.ofDays(3));
    ask(booking, "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PATIENT))
        .expectStatus()
        .isNotFound();
  }

  private Booking booked(Duration ahead) {
    var some = Some.visit(PaymentPolicy.AUTHORISE, day);
    var start = now.plus(ahead);
    var visit = some.at(start, start.plusSeconds(1_200), some.locationId(), 1);
    var booking = Booking.hold(UUID.randomUUID(), patient, patient, visit, Party.PATIENT, now);
    booking.started(Some.payment(Standing.AUTHORISED));
    booking.confirm(now);
    bookings.add(booking);
    return booking;
  }

  private Cancellation read(Booking booking, String token) {
    return ask(booking, token)
        .expectStatus()
        .isOk()
        .expectBody(Cancellation.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec ask(Booking booking, String token) {
    return http.get()
        .uri("/api/bookings/{id}/cancellation", booking.id())
        .header("Authorization", token)
        .exchange();
  }

  private String patient() {
    return "Bearer " + TestTokens.of(patient, Role.PATIENT);
  }

  private static Line[] lines(Object... kindsAndCents) {
    var lines = new Line[kindsAndCents.length / 2];
    for (int n = 0; n < lines.length; n++)
      lines[n] = new Line((Kind) kindsAndCents[2 * n], Money.euros((int) kindsAndCents[2 * n + 1]));
    return lines;
  }
}
