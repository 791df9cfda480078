package health.consulta.kit.sql;

import health.consulta.kit.clearing.Leftovers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows that are too old.
///
/// @param rows `table where condition and column`, to which the age is compared
public record SqlLeftovers(JdbcTemplate jdbc, String rows, Duration age) implements Leftovers {
  @Override
  public int clear(Instant now, int most) {
    return jdbc.update(
        "delete from " + rows + " < ? limit ?", Timestamp.from(now.minus(age)), most);
  }
}
