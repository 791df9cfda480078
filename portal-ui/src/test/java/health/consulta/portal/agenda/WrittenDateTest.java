package health.consulta.portal.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "demain, 2026-11-25",
    "tomorrow, 2026-11-25",
    "aujourd’hui, 2026-11-24",
    "mardi, 2026-12-01",
    "Friday, 2026-11-27",
    "12 déc, 2026-12-12",
    "12 dec, 2026-12-12",
    "3 fév, 2027-02-03",
    "12/03, 2027-03-12",
    "1.4.2028, 2028-04-01",
    "2027-05-06, 2027-05-06"
  })
  void a_date_is_read_as_it_is_written(String words, LocalDate date) {
    assertThat(WrittenDate.of(words, TUESDAY)).contains(date);
  }

  @Test
  void what_is_none_is_none() {
    for (var words : new String[] {"", "12", "31/02", "12/15", "petit", "99 dec"})
      assertThat(WrittenDate.of(words, TUESDAY)).as(words).isEmpty();
  }
}
