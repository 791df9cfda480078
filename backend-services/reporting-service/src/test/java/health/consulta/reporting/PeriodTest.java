package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.consulta.kit.Invalid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void one_day_is_a_period() {
    assertThat(new Period(DAY, DAY).to()).isEqualTo(DAY);
  }

  @Test
  void it_does_not_end_before_it_starts() {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Period(DAY, DAY.minusDays(1)));
  }

  @Test
  void it_is_not_endless() {
    assertThat(new Period(DAY, DAY.plusDays(3660))).isNotNull();
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Period(DAY, DAY.plusDays(3661)));
  }
}
