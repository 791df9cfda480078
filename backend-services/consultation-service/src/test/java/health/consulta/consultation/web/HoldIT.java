package health.consulta.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.ReleaseTime;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class HoldIT {
  private static final UUID LOCATION = UUID.randomUUID();

  private final UUID practitioner = UUID.randomUUID();
  private final String practitionerToken = TestTokens.of(practitioner, Role.PRACTITIONER);
  private UUID reason = UUID.randomUUID();

  @Autowired private RestTestClient http;

  @BeforeEach
  void an_open_agenda() {
    var rules =
        Arrays.stream(DayOfWeek.values())
            .map(day ->
                new OpeningRule(
                    day,
                    LocalTime.of(8, 0),
                    LocalTime.of(20, 0),
                    LOCATION,
                    Set.of(Mode.VIDEO),
                    null,
                    null,
                    WeekParity.EVERY))
            .toList();
    put(
        "/opening-rules",
        new OpeningRules(practitioner, "Europe/Paris", rules, HolidayCalendar.NONE, 0));
    reason =
        http.post()
            .uri("/api/agendas/{id}/visit-reasons", practitioner)
            .header("Authorization", "Bearer " + practitionerToken)
            .body(
                new VisitReason(
                    reason,
                    practitioner,
                    "CONSULTATION",
                    "Consultation",
                    Mode.VIDEO,
                    PaymentPolicy.AUTHORISE,
                    20,
                    0,
                    5,
                    20,
                    null,
                    60,
                    BookingWindow.ofDays(60),
                    Caps.NONE,
                    Audience.EVERYONE,
                    true))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(VisitReason.class)
            .returnResult()
            .getResponseBody()
            .id();
  }

  @Test
  void a_listed_slot_is_held_confirmed_and_gone_from_the_list() {
    var slot = slots().getFirst();
    var patient = UUID.randomUUID();
    var held = hold(UUID.randomUUID(), slot.start(), patient);
    assertThat(slots()).doesNotContain(slot);
    confirm(held, patient, HttpStatus.NO_CONTENT);
    confirm(held, patient, HttpStatus.NO_CONTENT);
    var entries = day(slot.start()).entries();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().kind()).isEqualTo(OccupationKind.BOOKING);
  }

  @Test
  void holding_twice_under_one_id_holds_once() {
    var start = slots().getFirst().start();
    var id = UUID.randomUUID();
    assertThat(hold(id, start, null)).isEqualTo(hold(id, start, null));
  }

  @Test
  void one_of_many_who_want_the_same_slot_gets_it() throws Exception {
    var start = slots().getFirst().start();
    try (var racers = Executors.newFixedThreadPool(16)) {
      var holds = new ArrayList<Callable<HttpStatusCode>>();
      for (int i = 0; i < 32; i++)
        holds.add(() -> tryHold(UUID.randomUUID(), start, UUID.randomUUID()));
      var answers = new ArrayList<HttpStatusCode>();
      for (var answer : racers.invokeAll(holds)) answers.add(answer.get());
      assertThat(answers).filteredOn(HttpStatus.CREATED::equals).hasSize(1);
      assertThat(answers).filteredOn(HttpStatus.CONFLICT::equals).hasSize(31);
    }
  }

  @Test
  void a_patient_is_in_one_place_at_a_time() {
    var patient = UUID.randomUUID();
    var slot = slots().getFirst();
    hold(UUID.randomUUID(), slot.start(), patient);
    var elsewhere = new HoldIT();
    elsewhere.http = http;
    elsewhere.an_open_agenda();
    assertThat(elsewhere.tryHold(UUID.randomUUID(), slot.start(), patient))
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void a_released_time_is_free_again_and_releasing_it_twice_does_nothing() {
    var slot = slots().getFirst();
    var held = hold(UUID.randomUUID(), slot.start(), UUID.randomUUID());
    release(held);
    release(held);
    assertThat(slots()).contains(slot);
  }

  @Test
  void a_hold_that_ran_out_is_free_again_without_anybody_doing_anything() {
    var slot = slots().getFirst();
    http.post()
        .uri("/internal/times")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new HoldTime(UUID.randomUUID(), practitioner, reason, slot.start(), null, 30))
        .exchange()
        .expectStatus()
        .isCreated();
    assertThat(day(slot.start()).entries().getFirst().expiresAt())
        .isBefore(Instant.now().plusSeconds(31));
  }

  @Test
  void an_older_fence_confirms_nothing() {
    var patient = UUID.randomUUID();
    var held = hold(UUID.randomUUID(), slots().getFirst().start(), patient);
    release(held);
    hold(UUID.randomUUID(), held.start(), UUID.randomUUID());
    confirm(held, patient, HttpStatus.CONFLICT);
  }

  @Test
  void a_time_off_the_grid_in_the_past_or_too_soon_is_refused_with_its_causes() {
    for (var start :
        List.of(
            slots().getFirst().start().plusSeconds(60),
            Instant.now().minus(Duration.ofDays(1)),
            Instant.now()))
      http.post()
          .uri("/internal/times")
          .header("Authorization", "Bearer " + TestTokens.service())
          .body(new HoldTime(UUID.randomUUID(), practitioner, reason, start, null, 60))
          .exchange()
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
        .header("Authorization", "Bearer " + practitionerToken)
        .body(
            new HoldTime(
                UUID.randomUUID(), practitioner, reason, slots().getFirst().start(), null, 60))
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
      http.get()
          .uri("/api/agendas/{id}/opening-rules", practitioner)
          .header("Authorization", "Bearer " + token)
          .exchange()
          .expectStatus()
          .isNotFound();
    http.get()
        .uri("/api/agendas/{id}/opening-rules", practitioner)
        .header("Authorization", "Bearer " + TestTokens.assistant(UUID.randomUUID(), practitioner))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void the_sequence_of_a_day_grows_with_each_change() {
    var held = hold(UUID.randomUUID(), slots().getFirst().start(), UUID.randomUUID());
    var before = day(held.start()).sequence();
    release(held);
    assertThat(day(held.start()).sequence()).isEqualTo(before + 1);
    await().untilAsserted(() -> assertThat(day(held.start()).sequence()).isEqualTo(before + 1));
  }

  private List<Slot> slots() {
    var from = Instant.now();
    return http.get()
        .uri(
            "/api/slots?practitionerId={p}&visitReasonId={r}&from={f}&to={t}",
            practitioner,
            reason,
            from,
            from.plus(Duration.ofDays(3)))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(new ParameterizedTypeReference<Items<Slot>>() {})
        .returnResult()
        .getResponseBody()
        .items();
  }

  private HeldTime hold(UUID id, Instant start, UUID patient) {
    return http.post()
        .uri("/internal/times")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new HoldTime(id, practitioner, reason, start, patient, 600))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(HeldTime.class)
        .returnResult()
        .getResponseBody();
  }

  private HttpStatusCode tryHold(UUID id, Instant start, UUID patient) {
    return http.post()
        .uri("/internal/times")
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new HoldTime(id, practitioner, reason, start, patient, 600))
        .exchange()
        .returnResult()
        .getStatus();
  }

  private void confirm(HeldTime held, UUID patient, HttpStatus expected) {
    http.post()
        .uri("/internal/times/{id}/confirm", held.holdId())
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(
            new ConfirmTime(
                held.holdId(),
                practitioner,
                reason,
                patient,
                held.start(),
                held.locationId(),
                held.fence(),
                true))
        .exchange()
        .expectStatus()
        .isEqualTo(expected);
  }

  private void release(HeldTime held) {
    http.post()
        .uri("/internal/times/{id}/release", held.holdId())
        .header("Authorization", "Bearer " + TestTokens.service())
        .body(new ReleaseTime(practitioner, held.start(), held.fence()))
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  private AgendaDay day(Instant start) {
    var date = LocalDate.ofInstant(start, java.time.ZoneId.of("Europe/Paris"));
    return http.get()
        .uri("/api/agendas/{id}/days?from={d}&to={d}", practitioner, date, date)
        .header("Authorization", "Bearer " + practitionerToken)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(new ParameterizedTypeReference<Items<AgendaDay>>() {})
        .returnResult()
        .getResponseBody()
        .items()
        .getFirst();
  }

  private void put(String path, Object body) {
    http.put()
        .uri("/api/agendas/{id}" + path, practitioner)
        .header("Authorization", "Bearer " + practitionerToken)
        .body(body)
        .exchange()
        .expectStatus()
        .isOk();
  }
}
