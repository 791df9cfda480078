package health.consulta.kit.sql;

import health.consulta.kit.failpoint.KitFailpoint;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// What this service has reacted to, noted in the transaction of the effect: a second delivery does
/// nothing.
public class SqlInbox {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SqlInbox(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Runs the effect and the note in one transaction, unless the event was handled before. No
  /// network call in the effect.
  public void once(UUID eventId, Runnable effect) {
    transaction.executeWithoutResult(status -> {
      if (!note(eventId)) return;
      KitFailpoint.INBOX_NOTED.pass();
      effect.run();
      KitFailpoint.INBOX_EFFECT_DONE.pass();
    });
    KitFailpoint.INBOX_COMMITTED.pass();
  }

  private boolean note(UUID eventId) {
    try {
      jdbc.update(
          "insert into inbox (event_id, handled_at) values (?, ?)",
          eventId.toString(),
          Timestamp.from(clock.instant()));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
