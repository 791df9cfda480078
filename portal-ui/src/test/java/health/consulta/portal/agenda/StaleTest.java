package health.consulta.portal.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Event;
import health.consulta.contract.consultation.AgendaEvent.OpeningChanged;
import health.consulta.contract.consultation.AgendaEvent.TimeBooked;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.portal.Practice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private final Shown shown =
      new Shown(
          Clock.fixed(Instant.parse("2026-11-24T09:42:00Z"), Practice.PARIS),
          List.of(new Practice(TODAY).practitioners.get(Practice.CLAIRE)));

  @Test
  void only_the_shown_agenda_is_read_again() {
    assertThat(concerns(new OpeningChanged(Practice.CLAIRE))).isTrue();
    assertThat(concerns(new OpeningChanged(Practice.IDRISS))).isFalse();
    assertThat(concerns(arrived(Practice.CLAIRE))).isTrue();
    assertThat(concerns(arrived(Practice.IDRISS))).isFalse();
  }

  @Test
  void only_the_shown_days_are_read_again() {
    assertThat(concerns(booked(TODAY))).isTrue();
    assertThat(concerns(booked(TODAY.plusDays(1)))).isFalse();
    shown.look(shown.look().with(Reach.WEEK));
    assertThat(concerns(booked(TODAY.plusDays(1)))).isTrue();
    assertThat(concerns(booked(TODAY.plusDays(7)))).isFalse();
  }

  @Test
  void of_a_day_that_changed_that_day_alone_is_read() {
    assertThat(Stale.by(booked(TODAY))).contains(new Stale(Practice.CLAIRE, TODAY));
    assertThat(Stale.by(arrived(Practice.CLAIRE))).contains(new Stale(Practice.CLAIRE, null));
  }

  private boolean concerns(Event event) {
    return Stale.by(event).filter(stale -> stale.isShown(shown)).isPresent();
  }

  private static PatientArrived arrived(UUID practitioner) {
    return new PatientArrived(
        Practice.ROCHE, Practice.ROCHE, practitioner, Practice.LEA, Instant.EPOCH);
  }

  private static TimeBooked booked(LocalDate day) {
    return new TimeBooked(Practice.CLAIRE, day, Practice.ROCHE, Instant.EPOCH, Instant.EPOCH);
  }
}
