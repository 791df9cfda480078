package health.consulta.user.signin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Second factors that will end because they are lost, and those that did.
@Component
class FactorLifts {
  private final JdbcClient jdbc;

  FactorLifts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return false when one waits already
  boolean add(UUID accountId, UUID askedBy, String reason, Instant now, Instant due) {
    return jdbc.sql(
                """
                insert ignore into factor_lift
                  (id, account_id, asked_by, reason, asked_at, due_at, waiting)
                values (?, ?, ?, ?, ?, ?, true)
                """)
            .params(
                UUID.randomUUID().toString(),
                accountId.toString(),
                askedBy.toString(),
                reason,
                utc(now),
                utc(due))
            .update()
        == 1;
  }

  Optional<Instant> due(UUID accountId) {
    return jdbc.sql("select due_at from factor_lift where account_id = ? and waiting")
        .param(accountId.toString())
        .query(LocalDateTime.class)
        .optional()
        .map(due -> due.toInstant(ZoneOffset.UTC));
  }

  List<UUID> due(Instant now) {
    return jdbc
        .sql("select account_id from factor_lift where waiting and due_at <= ?")
        .param(utc(now))
        .query(String.class)
        .list()
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  /// One command, so that of its end and its stop one comes about.
  ///
  /// @return whether it waited until then
  boolean end(UUID accountId, String outcome, Instant now) {
    return jdbc.sql(
                """
                update factor_lift set waiting = null, ended_at = ?, outcome = ?
                where account_id = ? and waiting
                """)
            .params(utc(now), outcome, accountId.toString())
            .update()
        == 1;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
