package health.consulta.kit.sql;

import health.consulta.kit.web.IdempotencyStore;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class SqlIdempotency implements IdempotencyStore {
  private final JdbcTemplate jdbc;
  private final Clock clock;

  SqlIdempotency(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Claim claim(String id, String bodyHash) {
    var now = clock.instant();
    try {
      jdbc.update(
          "insert into idempotency_keys (id, body_hash, created_at, locked_until) values (?, ?, ?, ?)",
          id,
          bodyHash,
          Timestamp.from(now),
          Timestamp.from(now.plus(LOCK)));
      return new Claim.Mine();
    } catch (DuplicateKeyException e) {
      return jdbc
          .queryForList(
              "select body_hash, status, content_type, body from idempotency_keys where id = ?", id)
          .stream()
          .findFirst()
          .map(stored -> claimOf(stored, id, bodyHash))
          .orElseGet(Claim.Running::new);
    }
  }

  private Claim claimOf(Map<String, Object> stored, String id, String bodyHash) {
    if (!bodyHash.equals(stored.get("body_hash"))) return new Claim.OtherBody();
    if (stored.get("status") instanceof Integer status)
      return new Claim.Answered(
          new Answer(
              status,
              String.valueOf(stored.get("content_type")),
              (byte[]) Objects.requireNonNull(stored.get("body"))));
    var now = clock.instant();
    int taken =
        jdbc.update(
            "update idempotency_keys set locked_until = ? where id = ? and locked_until < ?",
            Timestamp.from(now.plus(LOCK)),
            id,
            Timestamp.from(now));
    return taken == 1 ? new Claim.Mine() : new Claim.Running();
  }

  @Override
  public void answer(String id, Answer answer) {
    jdbc.update(
        "update idempotency_keys set status = ?, content_type = ?, body = ? where id = ?",
        answer.status(),
        answer.contentType(),
        answer.body(),
        id);
  }

  @Override
  public void forget(String id) {
    jdbc.update("delete from idempotency_keys where id = ?", id);
  }
}
