package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Interval;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.contract.booking.MoveSeries;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SeriesServiceTest extends ScreenTest {
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final UUID SERIES = Practice.id(90);
  private static final Place PLACE =
      new Place(Practice.CLAIRE, Practice.reason(Practice.CLAIRE, 1), START);

  @Autowired private SeriesService series;
  @Autowired private BookingService booking;
  @Autowired private VisitsService visits;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  @AfterEach
  void gone() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void the_dates_are_looked_at_with_the_time_that_is_kept_and_nothing_is_booked() {
    booking.hold(PLACE);
    var dates = series.preview(PLACE, 2, 6);
    assertThat(dates).extracting(date -> date.causes().isEmpty()).containsExactly(true, false);
    assertThat(dates.getLast().nearest()).containsExactly(START.plus(WEEK).plusSeconds(1_800));
    var asked = asked("POST /api/booking-series").body(BookSeries.class);
    assertThat(asked.preview()).isTrue();
    assertThat(asked.starts()).isNull();
    assertThat(asked.count()).isEqualTo(6);
    assertThat(asked.interval()).isEqualTo(new Interval(2, Interval.Unit.WEEKS));
    assertThat(asked.holdToken()).isEqualTo("token");
  }

  @Test
  void what_was_chosen_is_booked_with_the_key_of_the_attempt_and_a_reload_comes_back_to_it() {
    booking.hold(PLACE);
    var answers = Map.of("what", "a cough");
    var booked = series.book(PLACE, 1, starts(), "key", Practice.LEO.id(), answers);
    assertThat(booked).hasSize(2);
    var call = asked("POST /api/booking-series");
    var wanted = call.body(BookSeries.class);
    assertThat(call.key()).isEqualTo("key");
    assertThat(wanted.preview()).isFalse();
    assertThat(wanted.starts()).isEqualTo(starts());
    assertThat(wanted.patientId()).isEqualTo(Practice.LEO.id());
    assertThat(wanted.answers()).isEqualTo(answers);
    assertThat(wanted.holdToken()).isEqualTo("token");
    assertThat(booking.hold(PLACE).bookingId()).isEqualTo(booked.getFirst().id());
  }

  @Test
  void a_date_that_was_lost_is_named_to_the_screen_and_the_first_time_stays_kept() {
    booking.hold(PLACE);
    GATEWAY.refuse("POST /api/booking-series", 409, "SERIES_DATES_LOST", "starts[1] SLOT_TAKEN");
    assertThatThrownBy(() -> series.book(PLACE, 1, starts(), "key", null, null))
        .isInstanceOfSatisfying(
            GatewayProblem.class,
            lost -> {
              assertThat(lost.code()).isEqualTo("SERIES_DATES_LOST");
              assertThat(lost.errors()).hasSize(1);
              assertThat(lost.errors().getFirst().field()).isEqualTo("starts[1]");
            });
    assertThat(booking.kept()).isEqualTo(PLACE);
  }

  @Test
  void the_hundred_and_first_visit_is_one_of_them() {
    int before = visits.visits().size();
    for (int n = 0; n < 101; n++)
      practice.visit(1000 + n, BookingStatus.COMPLETED, Practice.CLAIRE, START.minus(WEEK));
    assertThat(visits.visits()).hasSize(before + 101);
  }

  @Test
  void a_visit_says_which_of_how_many_it_is_and_those_called_off_do_not_count() {
    practice.series = SERIES;
    for (int n = 0; n < 4; n++) {
      var status = n == 1 ? BookingStatus.CANCELLED : BookingStatus.CONFIRMED;
      practice.visit(700 + n, status, Practice.CLAIRE, START.plus(WEEK.multipliedBy(n)));
    }
    assertThat(visits.visits())
        .filteredOn(visit -> SERIES.equals(visit.seriesId()))
        .extracting(Visit::turn)
        .containsExactlyInAnyOrder(new Turn(1, 3), null, new Turn(2, 3), new Turn(3, 3));
    assertThat(booking.visit(Practice.id(702)).turn()).isEqualTo(new Turn(2, 3));
    assertThat(series.visits(SERIES)).hasSize(4);
    GATEWAY.refuse("GET /api/booking-series/" + SERIES, 503, "UNREACHABLE");
    assertThat(booking.visit(Practice.id(702)).turn()).as("nobody knows").isNull();
  }

  @Test
  void where_those_that_follow_would_go_is_looked_at() {
    var moves = series.moves(SERIES, Practice.id(501), START);
    assertThat(moves).extracting(SeriesMove::start).startsWith(START, START.plus(WEEK));
    assertThat(moves).extracting(SeriesMove::refusal).containsExactly(null, null, "NO_MOVES_LEFT");
    assertThat(
            asked("POST /api/booking-series/" + SERIES + "/moves/preview").body(ChangeSeries.class))
        .isEqualTo(new ChangeSeries(Practice.id(501), Scope.FOLLOWING, START, null));
  }

  @Test
  void those_that_were_chosen_move_with_the_key_of_the_attempt_and_what_stays_is_told() {
    var moved = series.move(SERIES, List.of(new Wanted(Practice.id(501), START)), "key");
    assertThat(moved).extracting(Moved::refusal).containsExactly(null, "SLOT_TAKEN");
    var call = asked("POST /api/booking-series/" + SERIES + "/moves");
    assertThat(call.key()).isEqualTo("key");
    assertThat(call.body(MoveSeries.class))
        .isEqualTo(new MoveSeries(List.of(new MoveSeries.Move(Practice.id(501), START))));
  }

  private static List<Instant> starts() {
    return List.of(START, START.plus(WEEK).plusSeconds(1_800));
  }

  private static FakeGateway.Call asked(String line) {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals(line))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
