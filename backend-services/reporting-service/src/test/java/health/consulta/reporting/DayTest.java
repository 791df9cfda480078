package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {
  @ParameterizedTest
  @CsvSource({
    "2026-06-30T21:59:59Z, 2026-06-30",
    "2026-06-30T22:00:00Z, 2026-07-01",
    "2026-12-31T22:59:59Z, 2026-12-31",
    "2026-12-31T23:00:00Z, 2027-01-01",
    "2026-03-28T23:30:00Z, 2026-03-29",
    "2026-10-25T22:30:00Z, 2026-10-25"
  })
  void a_day_ends_at_midnight_in_paris_summer_and_winter(Instant instant, LocalDate day) {
    assertThat(Day.of(instant).date()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-W01, 2026-01",
    "2025-12-29, 2026-W01, 2025-12",
    "2027-01-03, 2026-W53, 2027-01",
    "2026-11-22, 2026-W47, 2026-11"
  })
  void weeks_are_those_of_iso_8601(LocalDate date, String week, String month) {
    assertThat(new Day(date).week()).isEqualTo(week);
    assertThat(new Day(date).month()).isEqualTo(month);
  }

  @Test
  void weeks_sort_as_text() {
    assertThat(new Day(LocalDate.of(2026, 2, 23)).week())
        .isLessThan(new Day(LocalDate.of(2026, 3, 9)).week());
  }
}
