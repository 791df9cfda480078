package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DailyTest {
  @Test
  void what_is_written_is_read_in_the_days_that_are_asked_for() {
    var days = new TreeMap<>(Map.of(1, 4L, 17, -250L, 31, 90_000_000_000L));
    assertThat(Daily.write(days)).isEqualTo("1:4 17:-250 31:90000000000");
    assertThat(read(Daily.write(days), 1, 31)).isEqualTo(days);
    assertThat(read(Daily.write(days), 2, 17)).isEqualTo(Map.of(17, -250L));
    assertThat(read(Daily.write(days), 18, 30)).isEmpty();
  }

  private static Map<Integer, Long> read(String text, int first, int last) {
    var read = new TreeMap<Integer, Long>();
    Daily.read(text, first, last, read::put);
    return read;
  }
}
