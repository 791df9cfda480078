package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Ageing.Bucket;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.contract.billing.PayerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What payers owe practices across invoices, by payer and age: together what [ReadAgeing] says
/// that others owe.
@Component
public class ReadDebts {
  /// The last days of all ages but the last, as in the ageing of what patients owe.
  private static final List<Integer> ENDS = List.of(30, 60, 90);

  private static final String OPEN =
      """
      from (
        select p.payer_id, i.issuer_id, i.issued_on, datediff(:today, i.issued_on) age,
          p.amount_minor - p.credited_minor - p.received_minor due
        from invoice i join invoice_part p on p.invoice_id = i.id
        where i.kind = 'INVOICE' and i.status = 'ISSUED'
          and (:all or i.issuer_id in (:practices)) and (:any or i.issuer_id = :issuer)
      ) part join payer on payer.id = part.payer_id
      where due <> 0\
      """;

  private static final String DEBTS =
      """
      select payer.id, part.issuer_id, payer.kind, payer.name, payer.identifier,
        count(*) invoices, sum(due) owed, min(issued_on) oldest,
        sum(age <= 30) n0, sum(if(age <= 30, due, 0)) m0,
        sum(age between 31 and 60) n1, sum(if(age between 31 and 60, due, 0)) m1,
        sum(age between 61 and 90) n2, sum(if(age between 61 and 90, due, 0)) m2,
        sum(age > 90) n3, sum(if(age > 90, due, 0)) m3
      """
          + OPEN
          + """

          group by payer.id, part.issuer_id
          order by owed desc, payer.name, payer.id limit :size offset :before\
          """;

  private static final String COUNT = "select count(distinct payer.id, part.issuer_id) " + OPEN;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReadDebts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Who owes most first.
  ///
  /// @param practitionerId absent: of all practices that the reader runs
  @Transactional(readOnly = true)
  public Page<PayerDebt> read(Reader reader, @Nullable UUID practitionerId, int page, int size) {
    var items =
        of(DEBTS, reader, practitionerId)
            .param("size", size)
            .param("before", (long) page * size)
            .query((row, n) -> debt(row))
            .list();
    var total = of(COUNT, reader, practitionerId).query(Long.class).single();
    return new Page<>(items, page, size, total);
  }

  private JdbcClient.StatementSpec of(String sql, Reader reader, @Nullable UUID practitionerId) {
    var asked =
        jdbc.sql(sql)
            .param("today", clock.instant().atZone(GiveQuote.GRID).toLocalDate())
            .param("any", practitionerId == null)
            .param("issuer", practitionerId == null ? "" : practitionerId.toString());
    return reader.in(asked);
  }

  private static PayerDebt debt(ResultSet row) throws SQLException {
    return new PayerDebt(
        UUID.fromString(row.getString("id")),
        UUID.fromString(row.getString("issuer_id")),
        PayerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("identifier"),
        row.getInt("invoices"),
        Money.euros(row.getLong("owed")),
        row.getObject("oldest", LocalDate.class),
        List.of(bucket(row, 0), bucket(row, 1), bucket(row, 2), bucket(row, 3)));
  }

  private static Bucket bucket(ResultSet row, int n) throws SQLException {
    int from = n == 0 ? 0 : ENDS.get(n - 1) + 1;
    var owed = Money.euros(row.getLong("m" + n));
    return new Bucket(from, n < ENDS.size() ? ENDS.get(n) : null, row.getInt("n" + n), owed);
  }
}
