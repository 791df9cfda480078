package health.consulta.user.access;

import health.consulta.contract.AccessEvent.Acted;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.user.NotedAct;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What the people of practices did: kept as all services tell it, shown to administrators.
@Component
public class ActRecords {
  private static final String WANTED =
      """
       from act_record
      where (:actor is null or actor_id = :actor)
        and (:act is null or act = :act)
        and (:subject is null or subject_id = :subject)
        and (:from is null or at >= :from)
        and (:until is null or at < :until)
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;

  ActRecords(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /// Told twice it stands there once.
  public void add(Acted act) {
    jdbc.sql(
            """
            insert ignore into act_record (id, at, actor_id, role, act, subject_id)
            values (:id, :at, :actor, :role, :act, :subject)
            """)
        .param("id", act.id().toString())
        .param("at", Timestamp.from(act.at()))
        .param("actor", act.actorId().toString())
        .param("role", act.as().name())
        .param("act", act.act().name())
        .param("subject", text(act.subjectId()))
        .update();
  }

  /// The newest first.
  public Page<NotedAct> find(SoughtActs sought, int page, int size) {
    var total = of(sought, "select count(*)", "").query(Long.class).single();
    var lines =
        of(sought, "select *", " order by at desc, id limit :size offset :before")
            .param("size", size)
            .param("before", (long) page * size)
            .query((row, number) -> line(row))
            .list();
    return new Page<>(named(lines), page, size, total);
  }

  /// What is not asked for is a constant by the time MySQL chooses an index.
  private StatementSpec of(SoughtActs sought, String select, String order) {
    return jdbc.sql(select + WANTED + order)
        .param("actor", text(sought.actor()))
        .param("act", text(sought.act()))
        .param("subject", text(sought.subject()))
        .param("from", time(sought.from()))
        .param("until", time(sought.until()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable Timestamp time(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private List<NotedAct> named(List<NotedAct> lines) {
    var names =
        accounts.findAllById(lines.stream().map(NotedAct::actorId).distinct().toList()).stream()
            .collect(Collectors.toMap(Account::getId, account -> account.name().displayName()));
    return lines.stream()
        .map(line ->
            new NotedAct(
                line.id(),
                line.at(),
                line.actorId(),
                names.get(line.actorId()),
                line.as(),
                line.act(),
                line.subjectId()))
        .toList();
  }

  private static NotedAct line(ResultSet row) throws SQLException {
    var subject = row.getString("subject_id");
    return new NotedAct(
        UUID.fromString(row.getString("id")),
        row.getTimestamp("at").toInstant(),
        UUID.fromString(row.getString("actor_id")),
        null,
        Role.valueOf(row.getString("role")),
        Act.valueOf(row.getString("act")),
        subject == null ? null : UUID.fromString(subject));
  }
}
