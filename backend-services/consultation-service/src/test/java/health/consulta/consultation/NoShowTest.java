package health.consulta.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.ConsultationStatus;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoShowTest {
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");
  private final Consultation consultation =
      Consultation.plan(
          new Consultation.Plan(
              UUID.randomUUID(),
              UUID.randomUUID(),
              UUID.randomUUID(),
              UUID.randomUUID(),
              Mode.VIDEO,
              START,
              START.plusSeconds(1_200),
              UUID.randomUUID()),
          "Dr Martin",
          "Léa Petit",
          "Suivi");

  @Test
  void nobody_is_absent_before_the_start_and_from_then_on_they_may_be() {
    assertThatThrownBy(() -> consultation.miss(START.minusMillis(1))).isInstanceOf(NotBegun.class);
    assertThat(status()).isEqualTo(ConsultationStatus.PLANNED);
    consultation.miss(START);
    assertThat(status()).isEqualTo(ConsultationStatus.NO_SHOW);
    consultation.miss(START.minusSeconds(60)); // twice, and nothing happens
    assertThat(status()).isEqualTo(ConsultationStatus.NO_SHOW);
  }

  @Test
  void who_came_and_did_not_wait_missed_it_and_who_was_seen_did_not() {
    consultation.arrive(START);
    consultation.miss(START.plusSeconds(600));
    assertThat(status()).isEqualTo(ConsultationStatus.NO_SHOW);
    assertThatThrownBy(() -> consultation.complete(START.plusSeconds(900)))
        .isInstanceOf(OutOfCourse.class);
  }

  private ConsultationStatus status() {
    return consultation.view().status();
  }
}
