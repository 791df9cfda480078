package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.Explanation.Cause;
import health.consulta.contract.consultation.Explanation.Code;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.StaffHold;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.test.ServiceTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
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

/// What bounds a visit reason beyond its own time: seats, caps, audience, absences; and what the
/// practice may set aside.
@ServiceTest
class LimitsIT {
  private static final LocalDate DATE = Cabinet.inDays(5);

  @Autowired private RestTestClient http;
  private Cabinet cabinet;

  @BeforeEach
  void an_open_agenda() {
    cabinet = Cabinet.open(http);
  }

  @Test
  void a_group_visit_has_as_many_seats_as_it_says_and_no_more() throws Exception {
    var group = cabinet.add(cabinet.reason(new Caps(null, null, 3), Audience.EVERYONE));
    var start = cabinet.slots(group, DATE).getFirst().start();

    assertThat(race(12, group, start)).isEqualTo(3);
    assertThat(cabinet.slots(group, DATE)).noneMatch(slot -> slot.start().equals(start));
    assertThat(codes(group, start)).containsExactly(Code.FULL);
    assertThat(cabinet.day(DATE).entries()).hasSize(3);
  }

  @Test
  void a_started_group_blocks_every_other_reason_and_keeps_its_free_seats() {
    var group = cabinet.add(cabinet.reason(new Caps(null, null, 3), Audience.EVERYONE));
    var single = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    var start = cabinet.slots(group, DATE).getFirst().start();
    cabinet.held(group, start);

    assertThat(cabinet.slots(group, DATE)).anyMatch(slot -> slot.start().equals(start));
    assertThat(cabinet.slots(single, DATE)).noneMatch(slot -> slot.start().equals(start));
    cabinet
        .hold(UUID.randomUUID(), single, start, UUID.randomUUID())
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void a_cap_per_day_holds_under_a_race_for_different_times() throws Exception {
    var capped = cabinet.add(cabinet.reason(new Caps(2, null, null), Audience.EVERYONE));
    var slots = cabinet.slots(capped, DATE);
    var wins = 0;
    try (var racers = Executors.newFixedThreadPool(8)) {
      var holds = new ArrayList<Callable<HttpStatusCode>>();
      for (var slot : slots.subList(0, 12)) holds.add(() -> status(capped, slot.start()));
      for (var answer : racers.invokeAll(holds)) if (answer.get() == HttpStatus.CREATED) wins++;
    }

    assertThat(wins).isEqualTo(2);
    assertThat(cabinet.slots(capped, DATE)).isEmpty();
    assertThat(cabinet.slots(capped, DATE.plusDays(1))).isNotEmpty();
  }

  @Test
  void a_cap_per_week_holds_across_its_days_and_a_release_opens_it_again() throws Exception {
    var capped = cabinet.add(cabinet.reason(new Caps(null, 3, null), Audience.EVERYONE));
    var monday = DATE.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    var held = new ArrayList<HeldTime>();
    for (int day = 0; day < 3; day++)
      held.add(
          cabinet.held(capped, cabinet.slots(capped, monday.plusDays(day)).getFirst().start()));

    assertThat(cabinet.slots(capped, monday.plusDays(5))).isEmpty();
    assertThat(cabinet.slots(capped, monday.plusDays(7))).isNotEmpty();
    var friday = monday.plusDays(4).atTime(9, 0).atZone(Cabinet.PARIS).toInstant();
    assertThat(status(capped, friday)).isEqualTo(HttpStatus.CONFLICT);
    cabinet.release(held.getFirst());
    assertThat(race(6, capped, friday)).isEqualTo(1);
  }

  @Test
  void a_confirmed_seat_of_the_week_stays_taken_when_its_hold_would_have_run_out() {
    var capped = cabinet.add(cabinet.reason(new Caps(null, 1, null), Audience.EVERYONE));
    var slots = cabinet.slots(capped, DATE);
    var patient = UUID.randomUUID();
    var held =
        Cabinet.held(cabinet.hold(UUID.randomUUID(), capped, slots.getFirst().start(), patient));
    cabinet.confirm(held, patient).expectStatus().isNoContent();
    cabinet.confirm(held, patient).expectStatus().isNoContent();

    assertThat(status(capped, slots.getLast().start())).isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void known_patients_alone_may_book_what_is_theirs() {
    var followUp = cabinet.add(cabinet.reason(Caps.NONE, Audience.KNOWN_PATIENTS));
    var start = cabinet.slots(followUp, DATE).getFirst().start();

    cabinet
        .hold(UUID.randomUUID(), followUp, start, UUID.randomUUID())
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.errors[0].message")
        .value(text -> assertThat((String) text).startsWith("NOT_FOR_THIS_PATIENT"));
  }

  @Test
  void an_anonymous_hold_is_asked_again_when_its_patient_is_known() {
    var followUp = cabinet.add(cabinet.reason(Caps.NONE, Audience.KNOWN_PATIENTS));
    var start = cabinet.slots(followUp, DATE).getFirst().start();
    var id = UUID.randomUUID();
    Cabinet.held(cabinet.hold(id, followUp, start, null));

    cabinet
        .hold(id, followUp, start, UUID.randomUUID())
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void an_anonymous_hold_becomes_the_patients_who_is_busy_then() {
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    var start = cabinet.slots(reason, DATE).getFirst().start();
    var id = UUID.randomUUID();
    var patient = UUID.randomUUID();
    Cabinet.held(cabinet.hold(id, reason, start, null));
    Cabinet.held(cabinet.hold(id, reason, start, patient));

    var elsewhere = Cabinet.open(http);
    var other = elsewhere.add(elsewhere.reason(Caps.NONE, Audience.EVERYONE));
    elsewhere
        .hold(UUID.randomUUID(), other, start, patient)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void what_is_for_staff_is_not_listed_and_the_practice_books_it() {
    var staffOnly = cabinet.add(cabinet.reason(Caps.NONE, Audience.STAFF));
    var start = DATE.atTime(9, 0).atZone(Cabinet.PARIS).toInstant();

    assertThat(cabinet.slots(staffOnly, DATE)).isEmpty();
    assertThat(codes(staffOnly, start)).containsExactly(Code.NOT_FOR_THIS_PATIENT);
    Cabinet.held(
        cabinet.hold(
            UUID.randomUUID(),
            staffOnly,
            start,
            UUID.randomUUID(),
            new StaffHold(cabinet.practitioner, null)));
  }

  @Test
  void the_practice_overrides_its_own_rules_with_a_reason_on_record() {
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    var evening = DATE.atTime(21, 5).atZone(Cabinet.PARIS).toInstant();
    var patient = UUID.randomUUID();
    var plain = new StaffHold(cabinet.practitioner, null);
    var urgent = new StaffHold(cabinet.practitioner, "Urgence, vue par téléphone");

    cabinet
        .hold(UUID.randomUUID(), reason, evening, patient, plain)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    var held = Cabinet.held(cabinet.hold(UUID.randomUUID(), reason, evening, patient, urgent));
    cabinet.confirm(held, patient).expectStatus().isNoContent();

    var override = Cabinet.there(cabinet.day(DATE).entries().getFirst().override());
    assertThat(override.by()).isEqualTo(cabinet.practitioner);
    assertThat(override.reason()).isEqualTo("Urgence, vue par téléphone");
    assertThat(override.against()).containsExactly(Code.CLOSED);
  }

  @Test
  void nobody_overrides_another_patients_time_or_the_past() {
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    var start = cabinet.slots(reason, DATE).getFirst().start();
    cabinet.held(reason, start);
    var urgent = new StaffHold(cabinet.practitioner, "Urgence");

    cabinet
        .hold(UUID.randomUUID(), reason, start.plusSeconds(300), UUID.randomUUID(), urgent)
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    cabinet
        .hold(UUID.randomUUID(), reason, start.minusSeconds(864_000), UUID.randomUUID(), urgent)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    cabinet
        .hold(UUID.randomUUID(), reason, start.plusSeconds(3601), UUID.randomUUID(), urgent)
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void an_agenda_without_a_rule_has_nothing_to_override() {
    var closed = new Cabinet(http);
    var reason = closed.add(closed.reason(Caps.NONE, Audience.EVERYONE));
    var noon = DATE.atTime(12, 0).atZone(Cabinet.PARIS).toInstant();
    closed
        .hold(
            UUID.randomUUID(),
            reason,
            noon,
            UUID.randomUUID(),
            new StaffHold(closed.practitioner, "Urgence"))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void an_absence_of_several_days_closes_them_and_points_to_the_stand_in() {
    var reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
    var standIn = UUID.randomUUID();
    cabinet.except(
        new AgendaException(
            UUID.randomUUID(),
            DATE,
            LocalTime.NOON,
            LocalTime.NOON,
            Kind.ABSENCE,
            null,
            "Congés",
            DATE.plusDays(2),
            standIn));

    assertThat(cabinet.slots(reason, DATE.plusDays(1))).isEmpty();
    var noon = DATE.atTime(12, 0).atZone(Cabinet.PARIS).toInstant();
    assertThat(cabinet.slots(reason, DATE)).allMatch(slot -> !slot.end().isAfter(noon));
    assertThat(codes(reason, noon)).containsExactly(Code.ABSENT);
    http.get()
        .uri("/api/practitioners/{id}/absences", cabinet.practitioner)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].standInId")
        .isEqualTo(standIn.toString())
        .jsonPath("$.items[0].reason")
        .doesNotExist();
  }

  private int race(int contenders, VisitReason reason, Instant start) throws Exception {
    var wins = 0;
    try (var racers = Executors.newFixedThreadPool(8)) {
      var holds = new ArrayList<Callable<HttpStatusCode>>();
      for (int i = 0; i < contenders; i++) holds.add(() -> status(reason, start));
      for (var answer : racers.invokeAll(holds)) {
        assertThat(answer.get()).isIn(HttpStatus.CREATED, HttpStatus.CONFLICT);
        if (answer.get() == HttpStatus.CREATED) wins++;
      }
    }
    return wins;
  }

  private HttpStatusCode status(VisitReason reason, Instant start) {
    return status(reason, start, UUID.randomUUID());
  }

  private HttpStatusCode status(VisitReason reason, Instant start, @Nullable UUID patient) {
    return cabinet.hold(UUID.randomUUID(), reason, start, patient).returnResult().getStatus();
  }

  private java.util.List<Code> codes(VisitReason reason, Instant start) {
    return cabinet.explain(reason, start).causes().stream().map(Cause::code).toList();
  }
}
