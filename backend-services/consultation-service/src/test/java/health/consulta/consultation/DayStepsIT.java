package health.consulta.consultation;

import health.consulta.contract.Mode;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.UndoStep;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// The steps of a visit's day, and taking back the one that was noted too soon.
@ServiceTest
class DayStepsIT {
  private final UUID practitioner = UUID.randomUUID();
  private final UUID patient = UUID.randomUUID();
  private final String desk = TestTokens.assistant(UUID.randomUUID(), practitioner);
  private final Instant start = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private RestTestClient http;
  @Autowired private Consultations consultations;
  private UUID visit = new UUID(0, 0);

  @BeforeEach
  void a_visit_of_today() {
    var plan =
        new Consultation.Plan(
            UUID.randomUUID(),
            practitioner,
            patient,
            UUID.randomUUID(),
            Mode.ON_SITE,
            start,
            start.plusSeconds(900),
            UUID.randomUUID());
    var planned = Consultation.plan(plan, "Dr Claire Martin", "Léa Petit", "Suivi");
    consultations.add(planned);
    visit = planned.view().id();
  }

  @Test
  void an_arrival_that_was_noted_too_soon_is_taken_back_as_often_as_it_is_asked() {
    says(step("arrive", desk), "ARRIVED");
    for (int twice = 0; twice < 2; twice++) says(undo(ConsultationStatus.ARRIVED, desk), "PLANNED");
    says(step("arrive", desk), "ARRIVED");
    says(step("admit", desk), "IN_PROGRESS");
    refuses(undo(ConsultationStatus.ARRIVED, desk), 409, "OUT_OF_COURSE");
    says(undo(ConsultationStatus.IN_PROGRESS, desk), "ARRIVED");
  }

  @Test
  void what_settled_the_money_stays() {
    says(step("arrive", desk), "ARRIVED");
    says(step("complete", desk), "COMPLETED");
    refuses(undo(ConsultationStatus.COMPLETED, desk), 422, "STEP_STAYS");
    refuses(undo(ConsultationStatus.NO_SHOW, desk), 422, "STEP_STAYS");
  }

  @Test
  void only_who_runs_the_practice_takes_a_step_back() {
    says(step("arrive", desk), "ARRIVED");
    var other = TestTokens.assistant(UUID.randomUUID(), UUID.randomUUID());
    undo(ConsultationStatus.ARRIVED, other).expectStatus().isNotFound();
    undo(ConsultationStatus.ARRIVED, TestTokens.of(patient, Role.PATIENT))
        .expectStatus()
        .isForbidden();
    post("undo", "{}", desk).expectStatus().isBadRequest();
    post("undo", "{\"noted\":\"GONE\"}", desk).expectStatus().isBadRequest();
    says(undo(ConsultationStatus.ARRIVED, desk), "PLANNED");
  }

  private ResponseSpec step(String name, String token) {
    return post(name, "{}", token);
  }

  private ResponseSpec undo(ConsultationStatus noted, String token) {
    return post("undo", new UndoStep(noted), token);
  }

  private ResponseSpec post(String name, Object body, String token) {
    return http.post()
        .uri("/api/consultations/{id}/{name}", visit, name)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .body(body)
        .exchange();
  }

  private static void says(ResponseSpec answer, String status) {
    answer.expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo(status);
  }

  private static void refuses(ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }
}
