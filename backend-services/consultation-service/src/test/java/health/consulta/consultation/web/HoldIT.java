package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Role;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class HoldIT {
  private static final LocalDate DATE = Cabinet.inDays(2);

  @Autowired private RestTestClient http;
  private Cabinet cabinet;
  private VisitReason reason;

  @BeforeEach
  void an_open_agenda() {
    cabinet = Cabinet.open(http);
    reason = cabinet.add(cabinet.reason(Caps.NONE, Audience.EVERYONE));
  }

  @Test
  void a_listed_slot_is_held_confirmed_and_gone_from_the_list() {
    var slot = first();
    var patient = UUID.randomUUID();
    var held = hold(UUID.randomUUID(), slot.start(), patient);
    assertThat(cabinet.slots(reason, DATE)).doesNotContain(slot);
    cabinet.confirm(held, patient).expectStatus().isNoContent();
    cabinet.confirm(held, patient).expectStatus().isNoContent();
    var entries = cabinet.day(DATE).entries();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().kind()).isEqualTo(OccupationKind.BOOKING);
  }

  @Test
  void an_offer_is_nobody_elses_and_becomes_the_patients_hold_without_being_let_go() {
    var start = first().start();
    var patient = UUID.randomUUID();
    var id = UUID.randomUUID();
    var offered = Cabinet.held(offer(id, start, patient));
    assertThat(cabinet.day(DATE).entries().getFirst().kind()).isEqualTo(OccupationKind.OFFER);
    assertThat(Cabinet.held(offer(id, start, patient))).isEqualTo(offered);
    for (var other : new UUID[] {id, UUID.randomUUID()})
      cabinet
          .hold(other, reason, start, UUID.randomUUID())
          .expectStatus()
          .isEqualTo(HttpStatus.CONFLICT);
    var taken = hold(id, start, patient);
    assertThat(taken.fence()).isEqualTo(offered.fence());
    assertThat(taken.expiresAt()).isAfter(offered.expiresAt());
    assertThat(cabinet.day(DATE).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.kind()).isEqualTo(OccupationKind.HOLD));
    cabinet.confirm(taken, patient).expectStatus().isNoContent();
  }

  private RestTestClient.ResponseSpec offer(UUID id, Instant start, UUID patient) {
    return http.post()
        .uri("/internal/times")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new HoldTime(id, cabinet.practitioner, reason.id(), start, patient, 60, null, true))
        .exchange();
  }

  @Test
  void holding_twice_under_one_id_holds_once() {
    var id = UUID.randomUUID();
    var start = first().start();
    assertThat(hold(id, start, null)).isEqualTo(hold(id, start, null));
  }

  @Test
  void the_same_hold_sent_many_times_at_once_holds_once_and_is_refused_to_nobody()
      throws Exception {
    var id = UUID.randomUUID();
    var patient = UUID.randomUUID();
    var start = first().start();
    assertThat(race(16, () -> status(id, start, patient))).containsOnly(HttpStatus.CREATED);
    assertThat(cabinet.day(DATE).entries()).hasSize(1);
    assertThat(elsewhere(start, patient)).isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void the_same_confirm_sent_many_times_at_once_confirms_once_and_is_refused_to_nobody()
      throws Exception {
    var patient = UUID.randomUUID();
    var held = hold(UUID.randomUUID(), first().start(), patient);
    assertThat(race(16, () -> cabinet.confirm(held, patient).returnResult().getStatus()))
        .containsOnly(HttpStatus.NO_CONTENT);
    assertThat(elsewhere(held.start(), patient)).isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void one_of_many_who_want_the_same_slot_gets_it() throws Exception {
    var start = first().start();
    var answers = race(32, () -> status(UUID.randomUUID(), start, UUID.randomUUID()));
    assertThat(answers).filteredOn(HttpStatus.CREATED::equals).hasSize(1);
    assertThat(answers).filteredOn(HttpStatus.CONFLICT::equals).hasSize(31);
  }

  @Test
  void a_patient_is_in_one_place_at_a_time_and_a_refused_one_is_free_again() {
    var patient = UUID.randomUUID();
    var start = first().start();
    cabinet.held(reason, start);
    assertThat(status(UUID.randomUUID(), start, patient)).isEqualTo(HttpStatus.CONFLICT);
    assertThat(elsewhere(start, patient)).isEqualTo(HttpStatus.CREATED);
    assertThat(elsewhere(start, patient)).isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void a_released_time_is_free_again_and_releasing_it_twice_does_nothing() {
    var slot = first();
    var held = cabinet.held(reason, slot.start());
    cabinet.release(held);
    cabinet.release(held);
    assertThat(cabinet.slots(reason, DATE)).contains(slot);
  }

  @Test
  void a_hold_says_when_it_runs_out() {
    cabinet.held(reason, first().start());
    assertThat(cabinet.day(DATE).entries().getFirst().expiresAt())
        .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(601));
  }

  @Test
  void an_anonymous_hold_lasts_longer_and_never_shorter() {
    var held = hold(UUID.randomUUID(), first().start(), null);
    cabinet.extend(held, held.expiresAt().plusSeconds(300)).expectStatus().isNoContent();
    cabinet.extend(held, held.expiresAt().plusSeconds(60)).expectStatus().isNoContent();
    assertThat(cabinet.day(DATE).entries().getFirst().expiresAt())
        .isEqualTo(held.expiresAt().plusSeconds(300));
  }

  @Test
  void a_hold_that_is_a_patients_or_given_back_or_of_an_older_fence_is_not_extended() {
    var patient = UUID.randomUUID();
    var anonymous = hold(UUID.randomUUID(), first().start(), null);
    var claimed = hold(anonymous.holdId(), anonymous.start(), patient);
    cabinet
        .extend(claimed, claimed.expiresAt().plusSeconds(900))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    assertThat(cabinet.day(DATE).entries().getFirst().expiresAt()).isEqualTo(claimed.expiresAt());
    cabinet.confirm(claimed, patient).expectStatus().isNoContent(); // it is the patient's still

    var released = hold(UUID.randomUUID(), first().start(), null);
    cabinet.release(released);
    cabinet
        .extend(released, released.expiresAt().plusSeconds(900))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
    hold(released.holdId(), released.start(), null); // later, so of a higher fence
    cabinet
        .extend(released, released.expiresAt().plusSeconds(900))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void an_older_fence_confirms_nothing() {
    var patient = UUID.randomUUID();
    var held = hold(UUID.randomUUID(), first().start(), patient);
    cabinet.release(held);
    cabinet.held(reason, held.start());
    cabinet.confirm(held, patient).expectStatus().isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void a_time_off_the_grid_in_the_past_or_too_soon_is_refused_with_its_causes() {
    for (var start :
        List.of(
            first().start().plusSeconds(60),
            Instant.now().minus(Duration.ofDays(1)),
            Instant.now()))
      cabinet
          .hold(UUID.randomUUID(), reason, start, null)
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("SLOT_NOT_BOOKABLE")
          .jsonPath("$.errors[0].field")
          .isEqualTo("start");
  }

  @Test
  void the_internal_door_is_closed_to_people() {
    http.post()
        .uri("/internal/times")
        .header("Authorization", "Bearer " + cabinet.token)
        .body(
            new HoldTime(
                UUID.randomUUID(), cabinet.practitioner, reason.id(), first().start(), null, 60))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void another_practitioners_agenda_is_not_there() {
    for (var token :
        List.of(
            TestTokens.of(UUID.randomUUID(), Role.PRACTITIONER),
            TestTokens.assistant(UUID.randomUUID(), UUID.randomUUID())))
      rules(token).expectStatus().isNotFound();
    rules(TestTokens.assistant(UUID.randomUUID(), cabinet.practitioner)).expectStatus().isOk();
  }

  @Test
  void the_sequence_of_a_day_grows_with_each_change() {
    var held = cabinet.held(reason, first().start());
    var before = cabinet.day(DATE).sequence();
    cabinet.release(held);
    assertThat(cabinet.day(DATE).sequence()).isEqualTo(before + 1);
  }

  private RestTestClient.ResponseSpec rules(String token) {
    return http.get()
        .uri("/api/agendas/{id}/opening-rules", cabinet.practitioner)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private Slot first() {
    return cabinet.slots(reason, DATE).getFirst();
  }

  private HeldTime hold(UUID id, Instant start, UUID patient) {
    return Cabinet.held(cabinet.hold(id, reason, start, patient));
  }

  private HttpStatusCode status(UUID id, Instant start, UUID patient) {
    return cabinet.hold(id, reason, start, patient).returnResult().getStatus();
  }

  /// The same patient at another practitioner's at that time.
  private HttpStatusCode elsewhere(Instant start, UUID patient) {
    var other = Cabinet.open(http);
    var visit = other.add(other.reason(Caps.NONE, Audience.EVERYONE));
    return other.hold(UUID.randomUUID(), visit, start, patient).returnResult().getStatus();
  }

  private static List<HttpStatusCode> race(int contenders, Callable<HttpStatusCode> call)
      throws Exception {
    try (var racers = Executors.newFixedThreadPool(16)) {
      var calls = new ArrayList<Callable<HttpStatusCode>>();
      for (int i = 0; i < contenders; i++) calls.add(call);
      var answers = new ArrayList<HttpStatusCode>();
      for (var answer : racers.invokeAll(calls)) answers.add(answer.get());
      return answers;
    }
  }
}
