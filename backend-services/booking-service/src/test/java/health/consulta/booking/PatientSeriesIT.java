package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Interval;
import health.consulta.contract.Interval.Unit;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.BookingSeries.Outcome;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.contract.booking.MoveSeries;
import health.consulta.contract.booking.SeriesMoves;
import health.consulta.contract.booking.SeriesPreview;
import health.consulta.contract.booking.SeriesPreview.Standing;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// A patient repeats a visit that is paid at the practice: all dates that they chose, or none.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class PatientSeriesIT {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 15);
  private static final Question WHAT =
      new Question("what", "Quoi ?", "What?", Question.Kind.TEXT, true, null, null, List.of());

  private final UUID practitioner = UUID.randomUUID();
  private final UUID reason = UUID.randomUUID();
  private final UUID patient = UUID.randomUUID();

  @Autowired private RestTestClient http;
  @Autowired private Bookings bookings;
  @Autowired private BookingIT.PlayedAgenda agenda;
  @Autowired private BookingIT.PlayedPayments payments;

  @BeforeEach
  void a_practice() {
    agenda.asAsked = true;
    agenda.free = true;
    agenda.policy = PaymentPolicy.ON_SITE;
    agenda.held.clear();
    agenda.released.clear();
    payments.standing = PaymentState.Standing.STARTED;
  }

  @AfterEach
  void calm_agenda() {
    agenda.asAsked = false;
    agenda.free = true;
    agenda.policy = PaymentPolicy.AUTHORISE;
    agenda.questions = List.of();
    agenda.taken.clear();
    payments.away = false;
  }

  @Test
  void the_time_that_is_held_is_free_to_who_holds_it_and_becomes_the_first() {
    var hold = held();
    agenda.taken.add(at(0, 10));
    assertThat(standing(preview(null))).startsWith(Standing.CONFLICT, Standing.FREE);
    assertThat(standing(preview(hold.holdToken()))).containsOnly(Standing.FREE);
    agenda.taken.clear();
    var series = booked(wanted(hold.holdToken(), null, null));
    assertThat(series.dates()).extracting(Outcome::start).isEqualTo(starts(10));
    assertThat(series.dates())
        .allSatisfy(date -> {
          assertThat(date.booking().status()).isEqualTo(BookingStatus.CONFIRMED);
          assertThat(date.booking().seriesId()).isEqualTo(series.id());
        });
    assertThat(series.dates().getFirst().booking().id()).isEqualTo(hold.holdId());
  }

  @Test
  void asked_twice_it_is_booked_once() {
    var wanted = wanted(held().holdToken(), List.of(at(0, 10), at(1, 11), at(2, 10)), null);
    var key = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++)
      post("/api/booking-series", wanted, patient, key).expectStatus().isCreated();
    assertThat(agenda.held).hasSize(3);
  }

  @Test
  void a_date_that_is_gone_is_named_and_nothing_of_the_series_is_booked() {
    var hold = held();
    agenda.taken.addAll(List.of(at(1, 10), at(3, 10)));
    post(
            "/api/booking-series",
            wanted(hold.holdToken(), List.of(at(0, 10), at(1, 10), at(2, 10), at(3, 10)), null),
            patient)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("SERIES_DATES_LOST")
        .jsonPath("$.errors.length()")
        .isEqualTo(2)
        .jsonPath("$.errors[0].field")
        .isEqualTo("starts[1]")
        .jsonPath("$.errors[1].field")
        .isEqualTo("starts[3]");
    assertThat(agenda.held).contains(hold.holdId()).hasSize(2);
    assertThat(agenda.released).hasSize(1).doesNotContain(hold.holdId());
    var mended = List.of(at(0, 10), at(1, 11), at(2, 10));
    assertThat(booked(wanted(hold.holdToken(), mended, null)).dates()).hasSize(3);
  }

  @Test
  void where_a_neighbour_does_not_answer_the_same_request_goes_on() {
    var key = UUID.randomUUID().toString();
    payments.away = true;
    post("/api/booking-series", wanted(null, null, null), patient, key)
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .exists("Retry-After");
    payments.away = false;
    post("/api/booking-series", wanted(null, null, null), patient, key).expectStatus().isCreated();
    assertThat(agenda.held).hasSize(4);
    assertThat(agenda.released).isEmpty();
  }

  @Test
  void a_time_that_went_to_somebody_else_at_the_last_moment_ends_all() {
    agenda.free = false;
    post("/api/booking-series", wanted(null, null, null), patient)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    assertThat(agenda.released).containsAll(agenda.held);
  }

  @Test
  void what_is_paid_online_is_not_repeated_and_a_hold_on_it_stays() {
    agenda.policy = PaymentPolicy.AUTHORISE;
    var hold = held();
    post("/api/booking-series", wanted(hold.holdToken(), null, null), patient)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("SERIES_PAID_ONLINE");
    assertThat(agenda.released).isEmpty();
  }

  @Test
  void what_is_asked_before_a_visit_is_answered_once_for_all() {
    agenda.questions = List.of(WHAT);
    post("/api/booking-series", wanted(null, null, null), patient)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    var series = booked(wanted(null, null, Map.of(WHAT.id(), "a cough")));
    assertThat(bookings.ofSeries(series.id()))
        .allSatisfy(booking -> assertThat(booking.answers()).isPresent());
  }

  @Test
  void the_hold_of_a_practice_or_of_nobody_is_refused() {
    var staff = "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner);
    http.post()
        .uri("/api/booking-series")
        .header("Authorization", staff)
        .header("Idempotency-Key", "key")
        .body(wanted("x", null, null))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("holdToken");
    post("/api/booking-series", wanted("x", null, null), patient)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    assertThat(agenda.held).isEmpty();
  }

  @Test
  void where_the_following_ones_would_go_is_told_before_any_moves() {
    var series = booked(wanted(null, null, null));
    agenda.taken.add(at(3, 9));
    var dates = moves(series, 1, at(2, 9), patient);
    assertThat(dates)
        .extracting(SeriesMoves.Date::from)
        .containsExactly(at(1, 10), at(2, 10), at(3, 10));
    assertThat(dates)
        .extracting(SeriesMoves.Date::start)
        .containsExactly(at(2, 9), at(3, 9), at(4, 9));
    assertThat(dates)
        .extracting(SeriesMoves.Date::standing)
        .containsExactly(Standing.FREE, Standing.CONFLICT, Standing.FREE);
    assertThat(dates.get(1).nearest()).containsExactly(at(3, 9).plusSeconds(1_800));
    assertThat(dates).extracting(SeriesMoves.Date::refusal).containsOnlyNulls();
    assertThat(agenda.leaving)
        .containsExactlyInAnyOrderElementsOf(
            dates.stream().map(SeriesMoves.Date::bookingId).toList());
    assertThat(series(series.id())).isEqualTo(starts(10));
  }

  @Test
  void those_that_are_named_move_each_to_its_time_and_one_that_cannot_stays() {
    var series = booked(wanted(null, null, null));
    agenda.taken.add(at(3, 9));
    var moves =
        new MoveSeries(
            List.of(
                new MoveSeries.Move(id(series, 1), at(2, 9)),
                new MoveSeries.Move(id(series, 2), at(3, 9)),
                new MoveSeries.Move(id(series, 3), at(4, 11))));
    var key = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++)
      post("/api/booking-series/" + series.id() + "/moves", moves, patient, key)
          .expectStatus()
          .isOk();
    assertThat(series(series.id())).containsExactly(at(0, 10), at(2, 9), at(2, 10), at(4, 11));
  }

  @Test
  void a_patient_moves_as_often_as_was_agreed_and_is_told_so_before() {
    agenda.rules = new ChangeRules(0, 0, 1);
    var series = booked(wanted(null, null, null));
    agenda.rules = ChangeRules.FREE;
    move(series, 3, at(3, 12)).expectStatus().isOk();
    assertThat(moves(series, 2, at(2, 9), patient))
        .extracting(SeriesMoves.Date::refusal)
        .containsExactly(null, "NO_MOVES_LEFT");
    var again =
        move(series, 3, at(3, 13))
            .expectStatus()
            .isOk()
            .expectBody(BookingSeries.class)
            .returnResult()
            .getResponseBody();
    assertThat(again.dates()).extracting(Outcome::refusal).containsExactly("NO_MOVES_LEFT");
  }

  @Test
  void nobody_else_looks_at_or_moves_it_nor_a_booking_of_another_series() {
    var series = booked(wanted(null, null, null));
    var other = booked(weekly(null, 2, false));
    var stranger = UUID.randomUUID();
    var path = "/api/booking-series/" + series.id();
    var look = new ChangeSeries(id(series, 0), Scope.FOLLOWING, at(1, 9), null);
    post(path + "/moves/preview", look, stranger).expectStatus().isNotFound();
    var foreign = new MoveSeries(List.of(new MoveSeries.Move(id(other, 0), at(5, 9))));
    post(path + "/moves", foreign, patient).expectStatus().isNotFound();
    var twice = new MoveSeries.Move(id(series, 0), at(5, 9));
    post(path + "/moves", new MoveSeries(List.of(twice, twice)), patient)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    post(path + "/moves", new MoveSeries(List.of()), patient).expectStatus().isBadRequest();
    assertThat(series(series.id())).isEqualTo(starts(10));
  }

  private ResponseSpec move(BookingSeries series, int number, Instant to) {
    var moves = new MoveSeries(List.of(new MoveSeries.Move(id(series, number), to)));
    return post("/api/booking-series/" + series.id() + "/moves", moves, patient);
  }

  private List<SeriesMoves.Date> moves(BookingSeries series, int number, Instant to, UUID who) {
    var wanted = new ChangeSeries(id(series, number), Scope.FOLLOWING, to, null);
    return Objects.requireNonNull(
            post("/api/booking-series/" + series.id() + "/moves/preview", wanted, who)
                .expectStatus()
                .isOk()
                .expectBody(SeriesMoves.class)
                .returnResult()
                .getResponseBody())
        .dates();
  }

  private static UUID id(BookingSeries series, int number) {
    return series.dates().get(number).booking().id();
  }

  private Hold held() {
    return Objects.requireNonNull(
        http.post()
            .uri("/api/holds")
            .body(new HoldSlot(practitioner, reason, at(0, 10)))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Hold.class)
            .returnResult()
            .getResponseBody());
  }

  private SeriesPreview preview(@Nullable String token) {
    return Objects.requireNonNull(
        post("/api/booking-series", weekly(token, 4, true), patient)
            .expectStatus()
            .isOk()
            .expectBody(SeriesPreview.class)
            .returnResult()
            .getResponseBody());
  }

  private static List<Standing> standing(SeriesPreview preview) {
    return preview.dates().stream().map(SeriesPreview.Date::standing).toList();
  }

  private List<Instant> starts(int hour) {
    return IntStream.range(0, 4).mapToObj(week -> at(week, hour)).toList();
  }

  private List<Instant> series(UUID id) {
    return bookings.ofSeries(id).stream().map(booking -> booking.visit().start()).toList();
  }

  private static Instant at(int week, int hour) {
    return FIRST.plusWeeks(week).atTime(hour, 0).atZone(BookingIT.PlayedAgenda.ZONE).toInstant();
  }

  private BookSeries wanted(
      @Nullable String token,
      @Nullable List<Instant> starts,
      @Nullable Map<String, String> answers) {
    return new BookSeries(
        practitioner,
        reason,
        null,
        at(0, 10),
        new Interval(1, Unit.WEEKS),
        4,
        false,
        starts,
        null,
        token,
        answers);
  }

  private BookSeries weekly(@Nullable String token, int count, boolean preview) {
    return new BookSeries(
        practitioner,
        reason,
        null,
        at(0, 10),
        new Interval(1, Unit.WEEKS),
        count,
        preview,
        null,
        null,
        token,
        null);
  }

  private BookingSeries booked(BookSeries wanted) {
    return Objects.requireNonNull(
        post("/api/booking-series", wanted, patient)
            .expectStatus()
            .isCreated()
            .expectBody(BookingSeries.class)
            .returnResult()
            .getResponseBody());
  }

  private ResponseSpec post(String path, Object body, UUID who) {
    return post(path, body, who, UUID.randomUUID().toString());
  }

  private ResponseSpec post(String path, Object body, UUID who, String key) {
    return http.post()
        .uri(path)
        .header("Authorization", "Bearer " + TestTokens.of(who, Role.PATIENT))
        .header("Idempotency-Key", key)
        .body(body)
        .exchange();
  }
}
