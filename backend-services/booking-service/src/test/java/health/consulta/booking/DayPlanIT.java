package health.consulta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.PlanDay.Act;
import health.consulta.contract.booking.PlanDay.Choice;
import health.consulta.contract.booking.PlanDay.Kind;
import health.consulta.kit.Unavailable;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

/// Three visits of twenty minutes in a row, then a gap of twenty, then a fourth.
@ServiceTest
@Import(BookingIT.Neighbours.class)
class DayPlanIT {
  private static final Instant NINE =
      Clock.systemUTC().instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.DAYS);

  private final UUID practitioner = UUID.randomUUID();
  private final String staff = "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner);

  @Autowired private RestTestClient http;
  @Autowired private MongoTemplate mongo;
  @Autowired private Bookings bookings;
  @Autowired private BookingIT.PlayedAgenda agenda;
  private List<UUID> visits = List.of();

  @BeforeEach
  void a_morning() {
    agenda.asAsked = true;
    agenda.free = true;
    agenda.closed.clear();
    visits = IntStream.of(0, 20, 40, 80).mapToObj(this::booked).toList();
  }

  @AfterEach
  void calm_agenda() {
    agenda.asAsked = false;
    agenda.taken.clear();
    agenda.freeStarts = List.of();
    agenda.moves = () -> {};
  }

  @Test
  void a_short_delay_is_told_and_a_gap_makes_up_for_it() {
    var steps = preview(Kind.LATE, 10).steps();
    assertThat(steps).extracting(DayPlan.Step::bookingId).isEqualTo(visits.subList(0, 3));
    assertThat(steps).extracting(DayPlan.Step::act).containsOnly(Act.TELL);
  }

  @Test
  void a_long_delay_moves_each_until_it_is_made_up_for() {
    assertThat(preview(Kind.LATE, 30).steps())
        .extracting(DayPlan.Step::to)
        .containsExactly(at(30), at(50), at(70), at(90));
    assertThat(starts()).containsExactly(at(0), at(20), at(40), at(80));
  }

  @Test
  void what_was_chosen_is_done_once_however_often_it_is_asked() {
    var key = UUID.randomUUID().toString();
    var choices = List.of(move(0, 30), move(1, 50), tell(2));
    for (int twice = 0; twice < 2; twice++) {
      var plan = done(Kind.LATE, 30, choices, key);
      assertThat(plan.done()).isTrue();
      assertThat(plan.steps()).extracting(DayPlan.Step::outcome).containsOnly("DONE");
    }
    assertThat(starts()).containsExactly(at(30), at(50), at(40), at(80));
    assertThat(history(0)).isEqualTo(1);
    assertThat(agenda.staff.override()).isNotNull();
    assertThat(agenda.closed).isEmpty();
  }

  @Test
  void one_that_fails_is_named_and_the_others_go_on() {
    agenda.taken.add(at(50));
    var plan = done(Kind.LATE, 30, List.of(move(0, 30), move(1, 50), move(2, 70)), null);
    assertThat(plan.steps())
        .extracting(DayPlan.Step::outcome)
        .containsExactly("DONE", "HOLD_EXPIRED", "DONE");
    assertThat(starts()).containsExactly(at(30), at(20), at(70), at(80));
  }

  @Test
  void to_be_free_each_patient_is_proposed_another_time_and_what_is_left_is_called_off() {
    agenda.freeStarts = List.of(at(2_000), at(2_010), at(2_020), at(2_040));
    var steps = preview(Kind.FREE, null).steps();
    assertThat(steps)
        .extracting(DayPlan.Step::to)
        .containsExactly(at(2_000), at(2_020), at(2_040), null);
    assertThat(steps.getLast().act()).isEqualTo(Act.CANCEL);
    var plan = done(Kind.FREE, null, List.of(move(0, 2_000), cancel(3)), null);
    assertThat(plan.steps()).extracting(DayPlan.Step::outcome).containsOnly("DONE");
    assertThat(agenda.closed).containsExactly(Objects.requireNonNull(plan.id()));
    assertThat(booking(3).status()).isEqualTo(BookingStatus.CANCELLED);
    assertThat(booking(3).history().getLast().by()).isEqualTo("PRACTICE");
    assertThat(booking(0).visit().start()).isEqualTo(at(2_000));
    assertThat(booking(1).status()).isEqualTo(BookingStatus.CONFIRMED);
  }

  @Test
  void a_plan_whose_process_died_goes_on_with_what_is_not_done_yet() {
    var asked = new int[1];
    agenda.moves =
        () -> {
          if (asked[0]++ >= 1) throw new Unavailable("consultation-service");
        };
    var wanted = List.of(move(0, 30), move(1, 50), move(2, 70));
    post(wanted(Kind.LATE, 30, false, wanted), staff, UUID.randomUUID().toString())
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(starts()).containsExactly(at(0), at(20), at(70), at(80));
    agenda.moves = () -> {};
    mongo.updateMulti(
        new Query(),
        Update.update("asked", Clock.systemUTC().instant().minus(Duration.ofMinutes(5))),
        DayChange.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(starts()).containsExactly(at(30), at(50), at(70), at(80)));
  }

  @Test
  void what_moved_meanwhile_stays_where_it_went() {
    var key = UUID.randomUUID().toString();
    agenda.moves =
        () -> {
          throw new Unavailable("consultation-service");
        };
    var wanted = wanted(Kind.LATE, 30, false, List.of(tell(0), move(1, 50)));
    post(wanted, staff, key).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    agenda.moves = () -> {};
    bookings.change(visits.get(0), b -> b.cancel(Clock.systemUTC().instant(), Party.PATIENT, "x"));
    var plan = plan(post(wanted, staff, key).expectStatus().isCreated());
    assertThat(plan.steps())
        .extracting(DayPlan.Step::outcome)
        .containsExactly("NOT_MOVABLE", "DONE");
  }

  @Test
  void choices_that_make_no_sense_and_strangers_are_refused() {
    var elsewhere = new Choice(UUID.randomUUID(), Act.CANCEL, null);
    for (var wrong :
        List.of(
            List.of(elsewhere),
            List.of(cancel(0), tell(0)),
            List.of(new Choice(visits.get(0), Act.MOVE, null))))
      post(wanted(Kind.LATE, 30, false, wrong), staff, UUID.randomUUID().toString())
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    for (var minutes : new Integer[] {null, 7})
      post(wanted(Kind.LATE, minutes, true, List.of()), staff, UUID.randomUUID().toString())
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    post(wanted(Kind.FREE, null, false, List.of(tell(0))), staff, UUID.randomUUID().toString())
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    var other = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER);
    post(wanted(Kind.FREE, null, true, List.of()), other, "k").expectStatus().isNotFound();
    var patient = "Bearer " + TestTokens.of(UUID.randomUUID(), Role.PATIENT);
    post(wanted(Kind.FREE, null, true, List.of()), patient, "k").expectStatus().isForbidden();
    assertThat(starts()).containsExactly(at(0), at(20), at(40), at(80));
  }

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private UUID booked(int minutes) {
    var slot =
        new BookSlot(
            practitioner,
            UUID.randomUUID(),
            at(minutes),
            UUID.randomUUID(),
            PaymentProvider.NONE,
            null,
            null);
    return Objects.requireNonNull(
            http.post()
                .uri("/api/bookings")
                .header("Authorization", staff)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(slot)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(health.consulta.contract.booking.Booking.class)
                .returnResult()
                .getResponseBody())
        .id();
  }

  private Choice move(int visit, int minutes) {
    return new Choice(visits.get(visit), Act.MOVE, at(minutes));
  }

  private Choice tell(int visit) {
    return new Choice(visits.get(visit), Act.TELL, null);
  }

  private Choice cancel(int visit) {
    return new Choice(visits.get(visit), Act.CANCEL, null);
  }

  private Booking booking(int visit) {
    return bookings.find(visits.get(visit)).orElseThrow();
  }

  private List<Instant> starts() {
    return IntStream.range(0, 4).mapToObj(i -> booking(i).visit().start()).toList();
  }

  private long history(int visit) {
    return booking(visit).history().stream().filter(step -> step.move() != null).count();
  }

  private DayPlan preview(Kind kind, @Nullable Integer minutes) {
    var wanted = wanted(kind, minutes, true, List.of());
    return plan(post(wanted, staff, UUID.randomUUID().toString()).expectStatus().isOk());
  }

  private DayPlan done(
      Kind kind, @Nullable Integer minutes, List<Choice> choices, @Nullable String key) {
    var under = key == null ? UUID.randomUUID().toString() : key;
    return plan(
        post(wanted(kind, minutes, false, choices), staff, under).expectStatus().isCreated());
  }

  private static DayPlan plan(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectBody(DayPlan.class).returnResult().getResponseBody());
  }

  private PlanDay wanted(
      Kind kind, @Nullable Integer minutes, boolean preview, List<Choice> choices) {
    return new PlanDay(practitioner, kind, at(0), at(200), minutes, preview, choices);
  }

  private ResponseSpec post(PlanDay wanted, String who, String key) {
    return http.post()
        .uri("/api/day-plans")
        .header("Authorization", who)
        .header("Idempotency-Key", key)
        .body(wanted)
        .exchange();
  }
}
