package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.Receipt;
import health.consulta.kit.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What patients paid for issued invoices, payment by payment. Where all went back again, there is
/// nothing to attest.
@Component
public class ReadReceipts {
  private static final String PAID =
      """
      from receipt r join invoice i on i.invoiced_booking = r.booking_id
      where r.amount_minor > 0 and i.paid_minor > 0 and r.payer_id is null
        and (:all or i.account_id = :account or i.issuer_id in (:practices))\
      """;

  private static final String COLUMNS =
      """
      select r.id, r.received_on, r.channel, r.amount_minor, r.currency, i.id invoice_id,
        i.issuer_id, i.patient_id, i.number, i.issuer_name, i.issuer_rpps, i.issuer_street,
        i.issuer_postal_code, i.issuer_city, i.recipient_name,
        (select coalesce(-sum(b.amount_minor), 0) from receipt b
          where b.booking_id = r.booking_id and b.amount_minor < 0
            and b.payer_id is null) returned_minor
      """;

  private static final String OF_INVOICE = " and (:any or i.id = :invoice)";

  private final JdbcClient jdbc;

  ReadReceipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first.
  ///
  /// @param invoiceId absent: of all invoices that the reader may read
  @Transactional(readOnly = true)
  public Page<Receipt> list(Reader reader, @Nullable UUID invoiceId, int page, int size) {
    var newest = " order by r.received_on desc, r.id limit :size offset :before";
    var items =
        of(COLUMNS + PAID + OF_INVOICE + newest, reader, invoiceId)
            .param("size", size)
            .param("before", (long) page * size)
            .query((row, n) -> printed(row).receipt())
            .list();
    var total =
        of("select count(*) " + PAID + OF_INVOICE, reader, invoiceId).query(Long.class).single();
    return new Page<>(items, page, size, total);
  }

  /// @throws NotFound also when it is not the reader's
  @Transactional(readOnly = true)
  public PrintedReceipt read(UUID id, Reader reader) {
    return reader
        .in(jdbc.sql(COLUMNS + PAID + " and r.id = :id").param("id", id.toString()))
        .query((row, n) -> printed(row))
        .optional()
        .orElseThrow(NotFound::new);
  }

  private JdbcClient.StatementSpec of(String sql, Reader reader, @Nullable UUID invoiceId) {
    var invoice = invoiceId == null ? "" : invoiceId.toString();
    return reader.in(jdbc.sql(sql).param("any", invoiceId == null).param("invoice", invoice));
  }

  private static PrintedReceipt printed(ResultSet row) throws SQLException {
    var issuer =
        new Letterhead(
            row.getString("issuer_name"),
            row.getString("issuer_rpps"),
            row.getString("issuer_street"),
            row.getString("issuer_postal_code"),
            row.getString("issuer_city"));
    var currency = row.getString("currency");
    var receipt =
        new Receipt(
            id(row, "id"),
            id(row, "issuer_id"),
            id(row, "patient_id"),
            id(row, "invoice_id"),
            row.getString("number"),
            issuer.name(),
            row.getString("recipient_name"),
            row.getObject("received_on", LocalDate.class),
            PaymentMeans.valueOf(row.getString("channel")),
            new Money(row.getLong("amount_minor"), currency),
            new Money(row.getLong("returned_minor"), currency));
    return new PrintedReceipt(receipt, issuer);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }
}
