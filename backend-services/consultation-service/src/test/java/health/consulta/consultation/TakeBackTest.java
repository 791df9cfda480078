package health.consulta.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.ConsultationStatus;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakeBackTest {
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");
  private final Consultation visit =
      Consultation.plan(
          new Consultation.Plan(
              UUID.randomUUID(),
              UUID.randomUUID(),
              UUID.randomUUID(),
              UUID.randomUUID(),
              Mode.ON_SITE,
              START,
              START.plusSeconds(1_200),
              UUID.randomUUID()),
          "Dr Martin",
          "Léa Petit",
          "Suivi");

  @Test
  void who_was_in_the_room_waits_again_and_then_has_not_come() {
    visit.arrive(START);
    visit.admit(START.plusSeconds(60));
    for (int twice = 0; twice < 2; twice++) visit.takeBack(ConsultationStatus.IN_PROGRESS, START);
    assertThat(visit.view().status()).isEqualTo(ConsultationStatus.ARRIVED);
    assertThat(visit.view().startedAt()).isNull();
    assertThat(visit.view().arrivedAt()).isEqualTo(START);
    for (int twice = 0; twice < 2; twice++) visit.takeBack(ConsultationStatus.ARRIVED, START);
    assertThat(visit.view().status()).isEqualTo(ConsultationStatus.PLANNED);
    assertThat(visit.view().arrivedAt()).isNull();
  }

  @Test
  void who_was_let_in_at_once_had_not_arrived_before() {
    visit.admit(START);
    visit.takeBack(ConsultationStatus.IN_PROGRESS, START);
    assertThat(visit.view().status()).isEqualTo(ConsultationStatus.PLANNED);
  }

  @Test
  void an_arrival_is_not_taken_back_once_they_are_in_the_room() {
    visit.arrive(START);
    visit.admit(START);
    assertThatThrownBy(() -> visit.takeBack(ConsultationStatus.ARRIVED, START))
        .isInstanceOf(OutOfCourse.class);
    assertThat(visit.view().status()).isEqualTo(ConsultationStatus.IN_PROGRESS);
  }

  @Test
  void what_settled_the_money_stays() {
    visit.arrive(START);
    visit.complete(START);
    for (var noted : ConsultationStatus.values())
      assertThatThrownBy(() -> visit.takeBack(noted, START))
          .isInstanceOfAny(OutOfCourse.class, StepStays.class);
    assertThat(visit.view().status()).isEqualTo(ConsultationStatus.COMPLETED);
  }
}
