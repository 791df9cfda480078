package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.Reconciliation.Difference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What comparing with the providers brought to light.
@Component
public class Reconciliations {
  private final JdbcTemplate jdbc;

  Reconciliations(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  boolean has(String night) {
    return !jdbc.queryForList("select id from reconciliation where nightly_of = ?", night)
        .isEmpty();
  }

  /// @param night which night's run it is, of which there is one; absent: somebody asked
  /// @return false when another instance was faster
  @Transactional
  boolean add(Reconciliation found, @Nullable String night) {
    var added =
        jdbc.update(
            "insert ignore into reconciliation"
                + " (id, provider, from_day, to_day, ran_at, ours, theirs, nightly_of)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
            found.id().toString(),
            found.provider().name(),
            found.from(),
            found.to(),
            Timestamp.from(found.ranAt()),
            found.ours(),
            found.theirs(),
            night);
    if (added == 0) return false;
    for (int position = 0; position < found.differences().size(); position++)
      add(found.id(), position, found.differences().get(position));
    return true;
  }

  private void add(UUID id, int position, Difference one) {
    var any = one.here() == null ? one.there() : one.here();
    jdbc.update(
        "insert into reconciliation_difference values (?, ?, ?, ?, ?, ?, ?, ?)",
        id.toString(),
        position,
        one.kind().name(),
        one.reference(),
        one.paymentId() == null ? null : one.paymentId().toString(),
        one.here() == null ? null : one.here().minor(),
        one.there() == null ? null : one.there().minor(),
        any == null ? "" : any.currency());
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public Page<Reconciliation> page(int page, int size) {
    var total = jdbc.queryForObject("select count(*) from reconciliation", Long.class);
    var items =
        jdbc.query(
            "select * from reconciliation order by ran_at desc, id limit ? offset ?",
            (row, _) -> shown(row),
            size,
            (long) page * size);
    return new Page<>(items, page, size, total == null ? 0 : total);
  }

  private Reconciliation shown(ResultSet row) throws SQLException {
    var id = row.getString("id");
    List<Difference> differences =
        jdbc.query(
            "select * from reconciliation_difference where reconciliation_id = ? order by position",
            (one, _) -> difference(one),
            id);
    return new Reconciliation(
        UUID.fromString(id),
        PaymentProvider.valueOf(row.getString("provider")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getTimestamp("ran_at").toInstant(),
        row.getInt("ours"),
        row.getInt("theirs"),
        differences);
  }

  private static Difference difference(ResultSet row) throws SQLException {
    var payment = row.getString("payment_id");
    return new Difference(
        Kind.valueOf(row.getString("kind")),
        row.getString("reference"),
        payment == null ? null : UUID.fromString(payment),
        money(row, "here_minor"),
        money(row, "there_minor"));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    var minor = row.getLong(column);
    return row.wasNull() ? null : new Money(minor, row.getString("currency"));
  }
}
