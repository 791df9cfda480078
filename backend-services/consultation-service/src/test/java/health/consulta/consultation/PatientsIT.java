package health.consulta.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.user.UserEvent.PatientCorrected;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.test.Readings;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// The practice finds the people it knows, and nobody else.
@ServiceTest
class PatientsIT {
  private final UUID practitioner = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID helene = UUID.randomUUID();
  private final Instant today = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private RestTestClient http;
  @Autowired private Consultations consultations;
  @Autowired private Readings readings;
  @Autowired private EventSender sender;
  @Autowired private EventWriter writer;

  @BeforeEach
  void two_practices() {
    visit(practitioner, helene, "Hélène Lefèvre-Martin", today.minus(Duration.ofDays(9)));
    visit(practitioner, helene, "Hélène Lefèvre-Martin", today.plus(Duration.ofDays(3)));
    visit(practitioner, UUID.randomUUID(), "Paul O'Brien", today.minus(Duration.ofDays(1)));
    visit(other, UUID.randomUUID(), "Hélène Autre", today);
  }

  @ParameterizedTest
  @ValueSource(strings = {"helene", "LEFEVRE", "mart hél", "lefèvre-martin", "ène"})
  void a_patient_is_found_by_parts_of_the_name_whatever_case_and_accents(String words) {
    assertThat(found(words))
        .containsExactly(
            new PracticePatient(
                helene,
                "Hélène Lefèvre-Martin",
                today.minus(Duration.ofDays(9)),
                today.plus(Duration.ofDays(3))));
  }

  @ParameterizedTest
  @ValueSource(strings = {".*", "(x|", "[a-z]", "\\\\", "  ", "Autre"})
  void signs_are_no_patterns_and_other_practices_patients_are_not_found(String words) {
    assertThat(found(words)).isEmpty();
  }

  @Test
  void an_apostrophe_is_part_of_a_name() {
    assertThat(found("o'bri")).extracting(PracticePatient::name).containsExactly("Paul O'Brien");
  }

  @Test
  void only_who_runs_the_practice_may_ask() {
    var assistant = TestTokens.assistant(UUID.randomUUID(), practitioner);
    ask("helene", assistant).expectStatus().isOk();
    ask("helene", TestTokens.of(other, Role.PRACTITIONER)).expectStatus().isNotFound();
    ask("helene", TestTokens.of(helene, Role.PATIENT)).expectStatus().isForbidden();
    http.post()
        .uri("/api/agendas/{p}/patients/search", practitioner)
        .body(new PatientSearch("helene"))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void who_finds_them_or_reads_their_visits_is_on_their_record() {
    var assistant = UUID.randomUUID();
    ask("helene", TestTokens.assistant(assistant, practitioner)).expectStatus().isOk();
    http.get()
        .uri("/api/agendas/{p}/patients/{id}/visits", practitioner, helene)
        .header("Authorization", "Bearer " + token())
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(readings.readers(helene, AccessKind.IDENTITY, 1)).containsExactly(assistant);
    assertThat(readings.readers(helene, AccessKind.VISIT, 1)).containsExactly(practitioner);
  }

  @Test
  void who_is_corrected_is_found_by_the_right_name() {
    var event = new PatientCorrected(helene, "Hélène", "Delorme");
    for (int twice = 0; twice < 2; twice++)
      sender.send(Topics.USERS, event.aggregateId(), writer.pending(event), 1).join();
    await().until(() -> found("lefevre").isEmpty());
    assertThat(found("delorme")).extracting(PracticePatient::id).containsExactly(helene);
    assertThat(found("paul")).hasSize(1);
  }

  @Test
  void whom_nothing_keeps_is_found_by_no_name_any_more() {
    for (int twice = 0; twice < 2; twice++) consultations.forget(List.of(helene));
    assertThat(found("helene")).isEmpty();
    assertThat(consultations.of(practitioner, helene, 9))
        .hasSize(2)
        .allSatisfy(visit -> assertThat(visit.view().patientName()).isEqualTo("—"));
    assertThat(found("paul")).hasSize(1);
  }

  @Test
  void one_letter_is_too_little_to_ask_for() {
    ask("h", token()).expectStatus().isBadRequest();
  }

  @Test
  void the_visits_of_a_patient_are_the_practices_own() {
    visit(other, helene, "Hélène Lefèvre-Martin", today);
    http.get()
        .uri("/api/agendas/{p}/patients/{id}/visits", practitioner, helene)
        .header("Authorization", "Bearer " + token())
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.OK)
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.items[0].start")
        .isEqualTo(today.plus(Duration.ofDays(3)).toString());
  }

  private List<PracticePatient> found(String words) {
    return ask(words, token())
        .expectStatus()
        .isOk()
        .expectBody(new ParameterizedTypeReference<Items<PracticePatient>>() {})
        .returnResult()
        .getResponseBody()
        .items();
  }

  private ResponseSpec ask(String words, String token) {
    return http.post()
        .uri("/api/agendas/{p}/patients/search", practitioner)
        .header("Authorization", "Bearer " + token)
        .body(new PatientSearch(words))
        .exchange();
  }

  private String token() {
    return TestTokens.of(practitioner, Role.PRACTITIONER);
  }

  private void visit(UUID whose, UUID patient, String name, Instant start) {
    var plan =
        new Consultation.Plan(
            UUID.randomUUID(),
            whose,
            patient,
            UUID.randomUUID(),
            Mode.VIDEO,
            start,
            start.plusSeconds(900),
            UUID.randomUUID());
    consultations.add(Consultation.plan(plan, "Dr Claire Martin", name, "Suivi"));
  }
}
