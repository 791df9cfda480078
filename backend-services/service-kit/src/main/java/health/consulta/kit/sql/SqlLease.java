package health.consulta.kit.sql;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/// Which one instance relays the outbox. It keeps the lease by renewing it long before it ends; one
/// that comes back under its name has it at once.
class SqlLease {
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration RENEW = Duration.ofSeconds(3);

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final String owner;
  private Instant renewAt = Instant.MIN;

  SqlLease(JdbcTemplate jdbc, Clock clock, String owner) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.owner = owner;
  }

  /// @return whether this instance holds it now
  boolean renew() {
    var now = clock.instant();
    if (now.isBefore(renewAt)) return true;
    var held =
        jdbc.update(
                "update outbox_lease set owner = ?, held_until = ?"
                    + " where owner = ? or held_until < ?",
                owner,
                Timestamp.from(now.plus(LEASE)),
                owner,
                Timestamp.from(now))
            == 1;
    renewAt = held ? now.plus(RENEW) : Instant.MIN;
    return held;
  }
}
