package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.MovedTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.StaffHold;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class MoveIT {
  private static final LocalDate MONDAY = Cabinet.inDays(7).with(DayOfWeek.MONDAY);
  private static final Instant EIGHT = at(MONDAY, 0);

  private final UUID patient = UUID.randomUUID();
  private final Map<UUID, UUID> patients = new HashMap<>(); // by booking

  @Autowired private RestTestClient http;
  private Cabinet cabinet;
  private VisitReason reason;

  @BeforeEach
  void an_open_agenda() {
    cabinet = Cabinet.open(http);
    reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
  }

  @Test
  void a_booking_moves_within_its_day_and_the_old_time_is_free_again() {
    var booked = booked(EIGHT, patient);
    var moved = moved(booked, at(MONDAY, 60));
    assertThat(moved.end()).isEqualTo(moved.start().plusSeconds(1_200));
    assertThat(entries(MONDAY)).containsExactly(booked.holdId() + "@" + at(MONDAY, 60));
    assertThat(starts(MONDAY)).contains(EIGHT).doesNotContain(at(MONDAY, 60));
    cabinet.held(reason, EIGHT);
  }

  @Test
  void it_may_move_onto_a_part_of_its_own_time() {
    var hour = cabinet.add(anHourEveryTwentyMinutes());
    var booked = booked(hour, EIGHT, patient);
    assertThat(moved(booked, at(MONDAY, 20)).start()).isEqualTo(at(MONDAY, 20));
    assertThat(entries(MONDAY)).hasSize(1);
  }

  @Test
  void a_booking_moves_to_another_day_and_is_there_alone() {
    var booked = booked(EIGHT, patient);
    moved(booked, at(MONDAY.plusDays(1), 0));
    assertThat(entries(MONDAY)).isEmpty();
    assertThat(entries(MONDAY.plusDays(1)))
        .containsExactly(booked.holdId() + "@" + at(MONDAY.plusDays(1), 0));
  }

  @Test
  void moving_twice_moves_once_and_there_and_back_again() {
    var booked = booked(EIGHT, patient);
    var there = moved(booked, at(MONDAY.plusDays(1), 0));
    assertThat(moved(booked, at(MONDAY.plusDays(1), 0))).isEqualTo(there);
    var back = moved(booked, there.start(), there.fence(), EIGHT);
    assertThat(back.start()).isEqualTo(EIGHT);
    assertThat(entries(MONDAY.plusDays(1))).isEmpty();
    move(booked, EIGHT, booked.fence(), at(MONDAY, 40), null) // late, with the fence of old
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    assertThat(entries(MONDAY)).containsExactly(booked.holdId() + "@" + EIGHT);
  }

  @Test
  void a_move_to_a_taken_time_is_refused_and_changes_nothing() {
    var booked = booked(EIGHT, patient);
    for (var taken : List.of(at(MONDAY, 40), at(MONDAY.plusDays(1), 40))) {
      cabinet.held(reason, taken);
      refused(booked, taken, HttpStatus.CONFLICT, "SLOT_TAKEN");
    }
    refused(booked, at(MONDAY, 7), HttpStatus.UNPROCESSABLE_CONTENT, "SLOT_NOT_BOOKABLE");
    refused(booked, at(MONDAY, -120), HttpStatus.UNPROCESSABLE_CONTENT, "SLOT_NOT_BOOKABLE");
    assertThat(entries(MONDAY)).contains(booked.holdId() + "@" + EIGHT);
    assertThat(elsewhere(at(MONDAY, 40))).isEqualTo(HttpStatus.CREATED);
  }

  @Test
  void a_patient_who_is_elsewhere_then_stays() {
    var booked = booked(EIGHT, patient);
    assertThat(elsewhere(at(MONDAY, 100))).isEqualTo(HttpStatus.CREATED);
    refused(booked, at(MONDAY, 100), HttpStatus.CONFLICT, "PATIENT_BUSY");
    moved(booked, at(MONDAY, 60));
    assertThat(elsewhere(EIGHT)).as("where they are no more").isEqualTo(HttpStatus.CREATED);
    assertThat(elsewhere(at(MONDAY, 60))).as("where they are").isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void of_many_who_move_to_one_time_one_gets_it_and_the_others_stay() throws Exception {
    for (int round = 0; round < 12; round++) {
      an_open_agenda();
      var bookings = new ArrayList<HeldTime>();
      for (int n = 0; n < 8; n++) // of one day, and of two
      bookings.add(booked(at(MONDAY.plusDays(n * (round % 2) % 2), 20 * n), UUID.randomUUID()));
      var answers =
          race(
              bookings.stream()
                  .map(each -> move(each, each.start(), each.fence(), at(MONDAY, 600)))
                  .toList());
      assertThat(answers).filteredOn(HttpStatus.OK::equals).hasSize(1);
      assertThat(answers).filteredOn(HttpStatus.CONFLICT::equals).hasSize(7);
      assertThat(entries(MONDAY).size() + entries(MONDAY.plusDays(1)).size()).isEqualTo(8);
    }
  }

  @Test
  void the_same_move_sent_many_times_at_once_moves_once_and_is_refused_to_nobody()
      throws Exception {
    for (int round = 0; round < 24; round++) {
      var target = at(MONDAY.plusDays(round % 2), 40 + 20 * round);
      an_open_agenda();
      var booked = booked(EIGHT, patient);
      var again = move(booked, EIGHT, booked.fence(), target);
      assertThat(race(Collections.nCopies(8, again))).containsOnly(HttpStatus.OK);
      assertThat(entries(MONDAY).size() + entries(MONDAY.plusDays(1)).size()).isEqualTo(1);
      assertThat(elsewhere(target)).isEqualTo(HttpStatus.CONFLICT);
    }
  }

  private Callable<HttpStatusCode> move(HeldTime booked, Instant from, long fence, Instant to) {
    return () -> move(booked, from, fence, to, null).returnResult().getStatus();
  }

  private static List<HttpStatusCode> race(List<Callable<HttpStatusCode>> moves) throws Exception {
    var answers = new ArrayList<HttpStatusCode>();
    try (var racers = Executors.newFixedThreadPool(moves.size())) {
      for (var answer : racers.invokeAll(moves)) answers.add(answer.get());
    }
    return answers;
  }

  @Test
  void a_week_that_is_full_takes_a_move_within_it_and_none_from_outside() {
    var capped = cabinet.add(cabinet.reason(new Caps(null, 1, null), Audience.EVERYONE));
    var first = booked(capped, EIGHT, patient);
    var next = MONDAY.plusWeeks(1);
    var second = booked(capped, at(next, 0), UUID.randomUUID());
    refused(first, at(next, 60), HttpStatus.CONFLICT, "SLOT_TAKEN");
    var moved = moved(first, at(MONDAY.plusDays(2), 0));
    cabinet.release(second);
    moved(first, moved.start(), moved.fence(), at(next, 60));
    cabinet.held(capped, EIGHT); // the week that was left has its seat again
  }

  @Test
  void the_practice_moves_against_its_own_rules_with_a_reason() {
    var booked = booked(EIGHT, patient);
    var evening = at(MONDAY, 13 * 60);
    var why = new StaffHold(UUID.randomUUID(), "urgent");
    move(booked, EIGHT, booked.fence(), evening, why).expectStatus().isOk();
    var entry = cabinet.day(MONDAY).entries().getFirst();
    assertThat(entry.kind()).isEqualTo(OccupationKind.BOOKING);
    assertThat(Cabinet.there(entry.override()).reason()).isEqualTo("urgent");
  }

  @Test
  void a_booking_goes_to_another_practitioner_at_the_same_time_and_the_old_time_is_free() {
    var other = Cabinet.open(http);
    var why = other.add(other.reason(Caps.NONE, Audience.EVERYONE));
    var booked = booked(EIGHT, patient);
    for (int twice = 0; twice < 2; twice++) {
      var moved = handed(booked, other, why, EIGHT);
      assertThat(moved.practitionerId()).isEqualTo(other.practitioner);
      assertThat(moved.visitReasonId()).isEqualTo(why.id());
    }
    assertThat(entries(MONDAY)).isEmpty();
    assertThat(entries(other, MONDAY)).containsExactly(booked.holdId() + "@" + EIGHT);
    cabinet.held(reason, EIGHT);
    assertThat(elsewhere(EIGHT)).as("the patient is there").isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void what_the_other_practitioner_cannot_take_stays_where_it_is() {
    var other = Cabinet.open(http);
    var why = other.add(other.reason(Caps.NONE, Audience.EVERYONE));
    other.held(why, EIGHT);
    var booked = booked(EIGHT, patient);
    hand(booked, other, why.id(), EIGHT)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("SLOT_TAKEN");
    hand(booked, other, reason.id(), at(MONDAY, 40)).expectStatus().isNotFound();
    assertThat(entries(MONDAY)).containsExactly(booked.holdId() + "@" + EIGHT);
    moved(booked, at(MONDAY, 60)); // its patient is not held up anywhere
  }

  @Test
  void of_many_from_many_practices_one_gets_the_time_and_the_others_stay() throws Exception {
    for (int round = 0; round < 6; round++) {
      var other = Cabinet.open(http);
      var why = other.add(other.reason(Caps.NONE, Audience.EVERYONE));
      var bookings = new ArrayList<HeldTime>();
      var moves = new ArrayList<Callable<HttpStatusCode>>();
      var cabinets = new ArrayList<Cabinet>();
      for (int n = 0; n < 6; n++) {
        an_open_agenda();
        var from = cabinet;
        var booked = booked(EIGHT, UUID.randomUUID());
        cabinets.add(from);
        bookings.add(booked);
        moves.add(() -> hand(from, booked, other, why.id(), EIGHT).returnResult().getStatus());
      }
      var answers = race(moves);
      assertThat(answers).filteredOn(HttpStatus.OK::equals).hasSize(1);
      assertThat(entries(other, MONDAY)).hasSize(1);
      for (int n = 0; n < 6; n++)
        assertThat(entries(cabinets.get(n), MONDAY))
            .hasSize(answers.get(n).equals(HttpStatus.OK) ? 0 : 1);
    }
  }

  @Test
  void a_visit_lasts_longer_and_shorter_where_it_is() {
    var booked = booked(EIGHT, patient);
    var longer = lasting(booked, booked.fence(), 60, null);
    assertThat(longer.end()).isEqualTo(EIGHT.plus(Duration.ofMinutes(60)));
    assertThat(lasting(booked, booked.fence(), 60, null)).as("twice is once").isEqualTo(longer);
    assertThat(starts(MONDAY)).doesNotContain(at(MONDAY, 40)).contains(at(MONDAY, 60));
    assertThat(elsewhere(at(MONDAY, 40))).as("the patient stays").isEqualTo(HttpStatus.CONFLICT);
    lasting(booked, longer.fence(), 15, null);
    assertThat(starts(MONDAY)).contains(at(MONDAY, 20), at(MONDAY, 40));
    assertThat(entries(MONDAY)).containsExactly(booked.holdId() + "@" + EIGHT);
  }

  @Test
  void what_is_given_back_meanwhile_is_not_said_to_be_moved() throws Exception {
    for (int round = 0; round < 60; round++) {
      an_open_agenda();
      var booked = booked(EIGHT, UUID.randomUUID());
      Callable<HttpStatusCode> moves =
          () ->
              move(booked, EIGHT, booked.fence(), at(MONDAY, 60), null).returnResult().getStatus();
      Callable<HttpStatusCode> gives =
          () -> {
            cabinet.release(booked);
            return HttpStatus.NO_CONTENT;
          };
      var answers = race(List.of(moves, gives, moves, gives));
      assertThat(entries(MONDAY))
          .as("round %d: %s", round, answers)
          .hasSize(answers.contains(HttpStatus.OK) ? 1 : 0);
    }
  }

  @Test
  void it_never_grows_over_somebody_else_s_time() throws Exception {
    for (int round = 0; round < 10; round++) {
      an_open_agenda();
      var first = booked(EIGHT, UUID.randomUUID());
      var second = booked(at(MONDAY, 60), UUID.randomUUID());
      Callable<HttpStatusCode> grows = () -> last(first, first.fence(), 50, null);
      Callable<HttpStatusCode> comes =
          () ->
              move(second, second.start(), second.fence(), at(MONDAY, 40), null)
                  .returnResult()
                  .getStatus();
      assertThat(race(List.of(grows, comes)))
          .containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.CONFLICT);
      var entries = cabinet.day(MONDAY).entries();
      assertThat(entries.getFirst().end()).isBeforeOrEqualTo(entries.getLast().start());
    }
  }

  @Test
  void beyond_the_opening_hours_it_needs_a_reason_and_what_has_one_already_does_not() {
    var booked = booked(at(MONDAY, 700), patient);
    assertThat(last(booked, booked.fence(), 30, null)).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    var why = new StaffHold(UUID.randomUUID(), "urgent");
    var longer = lasting(booked, booked.fence(), 30, why);
    var again = lasting(booked, longer.fence(), 40, new StaffHold(why.by(), null));
    assertThat(again.end()).isEqualTo(at(MONDAY, 740));
    var override = Cabinet.there(cabinet.day(MONDAY).entries().getFirst().override());
    assertThat(override.reason()).isEqualTo("urgent");
  }

  private MovedTime handed(HeldTime booked, Cabinet to, VisitReason why, Instant start) {
    return Cabinet.there(
        hand(booked, to, why.id(), start)
            .expectStatus()
            .isOk()
            .expectBody(MovedTime.class)
            .returnResult()
            .getResponseBody());
  }

  private ResponseSpec hand(HeldTime booked, Cabinet to, UUID why, Instant start) {
    return hand(cabinet, booked, to, why, start);
  }

  private ResponseSpec hand(Cabinet from, HeldTime booked, Cabinet to, UUID why, Instant start) {
    return move(
        booked,
        new MoveTime(
            from.practitioner,
            booked.visitReasonId(),
            Cabinet.there(patients.get(booked.holdId())),
            booked.start(),
            booked.fence(),
            start,
            null,
            to.practitioner,
            why,
            null));
  }

  private MovedTime lasting(HeldTime booked, long fence, int minutes, @Nullable StaffHold staff) {
    return Cabinet.there(
        move(booked, longer(booked, fence, minutes, staff))
            .expectStatus()
            .isOk()
            .expectBody(MovedTime.class)
            .returnResult()
            .getResponseBody());
  }

  private HttpStatusCode last(HeldTime booked, long fence, int minutes, @Nullable StaffHold staff) {
    return move(booked, longer(booked, fence, minutes, staff)).returnResult().getStatus();
  }

  private MoveTime longer(HeldTime booked, long fence, int minutes, @Nullable StaffHold staff) {
    return new MoveTime(
        cabinet.practitioner,
        booked.visitReasonId(),
        Cabinet.there(patients.get(booked.holdId())),
        booked.start(),
        fence,
        booked.start(),
        staff,
        null,
        null,
        minutes);
  }

  private static Instant at(LocalDate date, int minutesAfterEight) {
    return date.atTime(8, 0)
        .atZone(Cabinet.PARIS)
        .toInstant()
        .plus(Duration.ofMinutes(minutesAfterEight));
  }

  private VisitReason anHourEveryTwentyMinutes() {
    var r = cabinet.reason(Caps.NONE, Audience.EVERYONE);
    return new VisitReason(
        r.id(),
        r.practitionerId(),
        r.code(),
        r.name(),
        r.mode(),
        r.policy(),
        60,
        0,
        0,
        20,
        null,
        0,
        r.window(),
        r.caps(),
        r.audience(),
        true);
  }

  private HeldTime booked(Instant start, UUID who) {
    return booked(reason, start, who);
  }

  private HeldTime booked(VisitReason why, Instant start, UUID who) {
    var held = Cabinet.held(cabinet.hold(UUID.randomUUID(), why, start, who));
    cabinet.confirm(held, who).expectStatus().isNoContent();
    patients.put(held.holdId(), who);
    return held;
  }

  private MovedTime moved(HeldTime booked, Instant to) {
    return moved(booked, booked.start(), booked.fence(), to);
  }

  private MovedTime moved(HeldTime booked, Instant from, long fence, Instant to) {
    return Cabinet.there(
        move(booked, from, fence, to, null)
            .expectStatus()
            .isOk()
            .expectBody(MovedTime.class)
            .returnResult()
            .getResponseBody());
  }

  private void refused(HeldTime booked, Instant to, HttpStatus status, String code) {
    move(booked, booked.start(), booked.fence(), to, null)
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private ResponseSpec move(
      HeldTime booked, Instant from, long fence, Instant to, @Nullable StaffHold staff) {
    return move(
        booked,
        new MoveTime(
            cabinet.practitioner,
            booked.visitReasonId(),
            Cabinet.there(patients.get(booked.holdId())),
            from,
            fence,
            to,
            staff));
  }

  private ResponseSpec move(HeldTime booked, MoveTime wanted) {
    return http.post()
        .uri("/internal/times/{id}/move", booked.holdId())
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(wanted)
        .exchange();
  }

  /// The patient asks for the same time at another practice.
  private HttpStatusCode elsewhere(Instant start) {
    var other = Cabinet.open(http);
    var why = other.add(other.reason(Caps.NONE, Audience.EVERYONE));
    return other.hold(UUID.randomUUID(), why, start, patient).returnResult().getStatus();
  }

  private List<String> entries(LocalDate date) {
    return entries(cabinet, date);
  }

  private static List<String> entries(Cabinet of, LocalDate date) {
    return of.day(date).entries().stream()
        .filter(entry -> entry.kind() == OccupationKind.BOOKING)
        .map(entry -> entry.id() + "@" + entry.start())
        .toList();
  }

  private List<Instant> starts(LocalDate date) {
    return cabinet.slots(reason, date).stream().map(slot -> slot.start()).toList();
  }
}
