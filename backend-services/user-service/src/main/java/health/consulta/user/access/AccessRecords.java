package health.consulta.user.access;

import health.consulta.contract.AccessEvent.PatientsRead;
import health.consulta.contract.AccessKind;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.user.Access;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.ActForOthers;
import health.consulta.user.account.Dependant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who read what of a patient: kept as all services tell it, shown to the patient.
@Component
public class AccessRecords {
  private final JdbcTemplate jdbc;
  private final JdbcClient queries;
  private final Accounts accounts;
  private final ActForOthers others;

  AccessRecords(JdbcTemplate jdbc, Accounts accounts, ActForOthers others) {
    this.jdbc = jdbc;
    this.queries = JdbcClient.create(jdbc);
    this.accounts = accounts;
    this.others = others;
  }

  /// A line for each patient; the one that stands there for that hour stays as it is.
  public void add(PatientsRead read) {
    var at = Timestamp.from(read.at());
    var hour = Timestamp.from(read.at().truncatedTo(ChronoUnit.HOURS));
    jdbc.batchUpdate(
        "insert ignore into access_record (patient_id, hour, reader_id, kind, role, at)"
            + " values (?, ?, ?, ?, ?, ?)",
        read.patientIds().stream()
            .map(patient ->
                new Object[] {
                  patient.toString(),
                  hour,
                  read.readerId().toString(),
                  read.kind().name(),
                  read.as().name(),
                  at
                })
            .toList());
  }

  /// What was read of somebody and of those they act for, the newest first.
  public Page<Access> of(UUID accountId, int page, int size) {
    var patients = patients(accountId);
    var ids = patients.keySet().stream().map(UUID::toString).toList();
    var total =
        queries
            .sql("select count(*) from access_record where patient_id in (:ids)")
            .param("ids", ids)
            .query(Long.class)
            .single();
    var lines =
        queries
            .sql(
                """
                select * from access_record where patient_id in (:ids)
                order by at desc, reader_id, kind, patient_id limit :size offset :before
                """)
            .param("ids", ids)
            .param("size", size)
            .param("before", (long) page * size)
            .query((row, number) -> line(row))
            .list();
    return new Page<>(named(lines, patients), page, size, total);
  }

  private Map<UUID, String> patients(UUID accountId) {
    var dependants = others.actedFor(accountId).stream().map(Dependant::getId);
    return Stream.concat(Stream.of(accountId), dependants)
        .collect(Collectors.toMap(Function.identity(), id -> others.name(id).displayName()));
  }

  private List<Access> named(List<Line> lines, Map<UUID, String> patients) {
    var readers =
        accounts.findAllById(lines.stream().map(Line::readerId).distinct().toList()).stream()
            .collect(Collectors.toMap(Account::getId, account -> account.name().displayName()));
    return lines.stream()
        .map(line ->
            new Access(
                line.at(),
                line.kind(),
                line.patientId(),
                patients.getOrDefault(line.patientId(), ""),
                line.readerId(),
                readers.get(line.readerId()),
                line.role()))
        .toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        UUID.fromString(row.getString("patient_id")),
        UUID.fromString(row.getString("reader_id")),
        AccessKind.valueOf(row.getString("kind")),
        Role.valueOf(row.getString("role")),
        row.getTimestamp("at").toInstant());
  }

  private record Line(UUID patientId, UUID readerId, AccessKind kind, Role role, Instant at) {}
}
