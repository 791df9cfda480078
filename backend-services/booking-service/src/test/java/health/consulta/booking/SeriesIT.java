package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Interval;
import health.consulta.contract.Interval.Unit;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.BookingSeries.Outcome;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.contract.booking.SeriesPreview;
import health.consulta.contract.booking.SeriesPreview.Standing;
import health.consulta.kit.Unavailable;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Weekly visits over the change of the clocks.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class SeriesIT {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 15);

  private final UUID practitioner = UUID.randomUUID();
  private final UUID patient = UUID.randomUUID();
  private final String staff = "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner);

  @Autowired private RestTestClient http;
  @Autowired private MongoTemplate mongo;
  @Autowired private Bookings bookings;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private BookingIT.PlayedPayments payments;

  @BeforeEach
  void a_practice() {
    agenda.asAsked = true;
    agenda.free = true;
    agenda.held.clear();
    payments.standing = PaymentState.Standing.STARTED;
  }

  @AfterEach
  void calm_agenda() {
    agenda.asAsked = false;
    agenda.taken.clear();
    agenda.moves = () -> {};
  }

  @Test
  void a_preview_says_how_each_date_stands_and_books_nothing() {
    agenda.taken.add(at(1, 10));
    var preview =
        post("/api/booking-series", wanted(true, null), staff)
            .expectStatus()
            .isOk()
            .expectBody(SeriesPreview.class)
            .returnResult()
            .getResponseBody();
    assertThat(preview.zone()).isEqualTo("Europe/Paris");
    assertThat(preview.dates())
        .extracting(SeriesPreview.Date::standing)
        .containsExactly(Standing.FREE, Standing.CONFLICT, Standing.FREE, Standing.FREE);
    assertThat(agenda.held).isEmpty();
  }

  @Test
  void every_date_is_a_booking_of_its_own_at_the_same_time_of_day() {
    var series = booked(wanted(false, null));
    assertThat(series.dates()).extracting(Outcome::start).isEqualTo(starts(10));
    assertThat(series.dates())
        .allSatisfy(date -> {
          assertThat(date.booking().status()).isEqualTo(BookingStatus.CONFIRMED);
          assertThat(date.booking().seriesId()).isEqualTo(series.id());
        });
    assertThat(bookings.ofSeries(series.id())).hasSize(4);
  }

  @Test
  void asked_twice_it_is_booked_once_and_only_what_was_chosen() {
    var wanted = wanted(false, List.of(at(0, 10), at(2, 11)));
    var key = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++)
      post("/api/booking-series", wanted, staff, key).expectStatus().isCreated();
    assertThat(agenda.held).hasSize(2);
  }

  @Test
  void a_date_that_cannot_be_had_leaves_the_others_and_says_why() {
    agenda.taken.add(at(1, 10));
    var dates = booked(wanted(false, null)).dates();
    assertThat(dates)
        .extracting(Outcome::refusal)
        .containsExactly(null, "HOLD_EXPIRED", null, null);
    agenda.taken.addAll(starts(10));
    post("/api/booking-series", wanted(false, null), staff)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void one_it_and_those_after_it_or_all_are_called_off() {
    var series = booked(wanted(false, null));
    cancelled(series, 2, Scope.ONE);
    assertThat(cancelledOnes(series)).containsExactly(false, false, true, false);
    cancelled(series, 1, Scope.FOLLOWING);
    assertThat(cancelledOnes(series)).containsExactly(false, true, true, true);
    cancelled(series, 0, Scope.ALL);
    assertThat(cancelledOnes(series)).containsOnly(true);
  }

  @Test
  void those_that_follow_move_by_as_many_days_to_the_same_time_of_day() {
    var series = booked(wanted(false, null));
    move(series, 1, Scope.FOLLOWING, at(2, 9), staff).expectStatus().isOk();
    assertThat(starts(series))
        .containsExactly(at(0, 10), at(2, 9), at(3, 9), at(4, 9))
        .extracting(start -> start.atZone(BookingIT.PlayedAgenda.ZONE).toLocalTime())
        .contains(LocalTime.of(9, 0));
  }

  @Test
  void one_that_cannot_move_stays_and_the_others_move() {
    var series = booked(wanted(false, null));
    agenda.taken.add(at(2, 9));
    var answer = move(series, 0, Scope.ALL, at(0, 9), staff).expectStatus().isOk();
    assertThat(answer.expectBody(BookingSeries.class).returnResult().getResponseBody().dates())
        .extracting(Outcome::refusal)
        .containsExactly(null, null, "HOLD_EXPIRED", null);
    assertThat(starts(series)).containsExactly(at(0, 9), at(1, 9), at(2, 10), at(3, 9));
  }

  @Test
  void a_change_whose_process_died_is_brought_to_its_end_as_it_was_meant() {
    var series = booked(wanted(false, null));
    var asked = new int[1];
    agenda.moves =
        () -> {
          if (asked[0]++ >= 2) throw new Unavailable("consultation-service");
        };
    move(series, 0, Scope.ALL, at(1, 9), staff)
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(starts(series)).contains(at(4, 9), at(3, 9), at(0, 10));
    agenda.moves = () -> {};
    mongo.updateMulti(
        new Query(),
        Update.update("asked", Clock.systemUTC().instant().minus(Duration.ofMinutes(5))),
        SeriesChange.class);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() ->
            assertThat(starts(series)).containsExactly(at(1, 9), at(2, 9), at(3, 9), at(4, 9)));
  }

  @Test
  void nobody_else_sees_books_or_changes_it() {
    var series = booked(wanted(false, null));
    var stranger = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PATIENT);
    var other = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    http.get()
        .uri("/api/booking-series/{id}", series.id())
        .header("Authorization", stranger)
        .exchange()
        .expectStatus()
        .isNotFound();
    move(series, 0, Scope.ALL, at(0, 9), stranger).expectStatus().isNotFound();
    post("/api/booking-series", wanted(true, null), other).expectStatus().isForbidden();
    post("/api/booking-series", wanted(false, null), stranger).expectStatus().isNotFound();
    assertThat(starts(series)).isEqualTo(starts(10));
  }

  private List<Instant> starts(int hour) {
    return IntStream.range(0, 4).mapToObj(week -> at(week, hour)).toList();
  }

  private List<Instant> starts(BookingSeries series) {
    return bookings.ofSeries(series.id()).stream().map(b -> b.visit().start()).toList();
  }

  private List<Boolean> cancelledOnes(BookingSeries series) {
    return bookings.ofSeries(series.id()).stream()
        .map(booking -> booking.status() == BookingStatus.CANCELLED)
        .toList();
  }

  private static Instant at(int week, int hour) {
    return FIRST.plusWeeks(week).atTime(hour, 0).atZone(BookingIT.PlayedAgenda.ZONE).toInstant();
  }

  private BookSeries wanted(boolean preview, List<Instant> starts) {
    var weekly = new Interval(1, Unit.WEEKS);
    return new BookSeries(
        practitioner,
        UUID.randomUUID(),
        patient,
        at(0, 10),
        weekly,
        4,
        preview,
        starts,
        null,
        null,
        null);
  }

  private BookingSeries booked(BookSeries wanted) {
    return Objects.requireNonNull(
        post("/api/booking-series", wanted, staff)
            .expectStatus()
            .isCreated()
            .expectBody(BookingSeries.class)
            .returnResult()
            .getResponseBody());
  }

  private void cancelled(BookingSeries series, int number, Scope scope) {
    post(
            "/api/booking-series/" + series.id() + "/cancel",
            new health.consulta.contract.booking.ChangeSeries(
                series.dates().get(number).booking().id(), scope, null, "ill"),
            staff)
        .expectStatus()
        .isOk();
  }

  private ResponseSpec move(BookingSeries series, int number, Scope scope, Instant to, String who) {
    return post(
        "/api/booking-series/" + series.id() + "/reschedule",
        new health.consulta.contract.booking.ChangeSeries(
            series.dates().get(number).booking().id(), scope, to, null),
        who);
  }

  private ResponseSpec post(String path, Object body, String who) {
    return post(path, body, who, UUID.randomUUID().toString());
  }

  private ResponseSpec post(String path, Object body, String who, String key) {
    return http.post()
        .uri(path)
        .header("Authorization", who)
        .header("Idempotency-Key", key)
        .body(body)
        .exchange();
  }
}
