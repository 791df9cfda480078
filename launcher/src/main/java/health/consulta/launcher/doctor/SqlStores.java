package health.consulta.launcher.doctor;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.payment.LedgerTransaction;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Invoice;
import health.consulta.launcher.doctor.Snapshot.Payment;
import health.consulta.launcher.doctor.Snapshot.Posted;
import health.consulta.launcher.doctor.Snapshot.Quote;
import health.consulta.launcher.doctor.Snapshot.Series;
import health.consulta.launcher.doctor.Snapshot.Taking;
import health.consulta.launcher.doctor.Snapshot.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the invariants want of the MySQL databases.
final class SqlStores {
  private final Addresses addresses;

  SqlStores(Addresses addresses) {
    this.addresses = addresses;
  }

  List<Payment> payments() {
    return rows(
        "payment",
        """
        select p.*,
          p.captured_minor + coalesce(
            (select sum(amount_minor) from on_site_entry where payment_id = p.id), 0) captured,
          coalesce((select sum(amount_minor) from payment_refund where payment_id = p.id), 0)
          + coalesce((select sum(amount_minor) from on_site_entry
              where payment_id = p.id and reversed_at is not null), 0) refunded
        from payment p
        """,
        row ->
            new Payment(
                id(row, "id"),
                id(row, "booking_id"),
                PaymentPolicy.valueOf(row.getString("policy")),
                PaymentStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("intent")),
                row.getLong("captured"),
                row.getLong("refunded")));
  }

  List<Posted> ledger() {
    return rows(
        "payment",
        """
        select t.*, group_concat(e.amount_minor separator ' ') amounts
        from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id group by t.id
        """,
        row ->
            new Posted(
                id(row, "id"),
                LedgerTransaction.Kind.valueOf(row.getString("kind")),
                id(row, "payment_id"),
                id(row, "booking_id"),
                row.getString("provider_reference"),
                amounts(Optional.ofNullable(row.getString("amounts")))));
  }

  private static List<Long> amounts(Optional<String> list) {
    return list.stream()
        .flatMap(text -> Arrays.stream(text.split(" ")))
        .map(Long::valueOf)
        .toList();
  }

  List<Invoice> invoices() {
    return rows(
        "billing",
        """
        select i.*, coalesce(sum(l.amount_minor), 0) of_lines
        from invoice i left join invoice_line l on l.invoice_id = i.id group by i.id
        """,
        row ->
            new Invoice(
                id(row, "id"),
                row.getString("kind").equals("CREDIT_NOTE"),
                id(row, "issuer_id"),
                row.getString("series"),
                row.getInt("sequence"),
                row.getString("number"),
                id(row, "booking_id"),
                id(row, "account_id"),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("total_minor"),
                row.getLong("total_minor") - row.getLong("payers_minor"),
                row.getLong("paid_minor"),
                row.getLong("of_lines"),
                row.getString("replaces_id") != null,
                row.getString("replaced_by_id") != null));
  }

  List<Series> series() {
    return rows(
        "billing",
        "select * from invoice_series",
        row ->
            new Series(id(row, "issuer_id"), row.getString("series"), row.getInt("last_number")));
  }

  List<Quote> quotes() {
    return rows(
        "billing",
        "select * from agreed_quote",
        row ->
            new Quote(
                id(row, "booking_id"),
                row.getLong("captured_minor"),
                row.getLong("refunded_minor")));
  }

  List<Taking> fromPayers() {
    return rows(
        "billing",
        "select booking_id, amount_minor from receipt where payer_id is not null",
        row -> {
          long minor = row.getLong("amount_minor");
          return new Taking(
              id(row, "booking_id"), minor < 0 ? "refunded" : "captured", Math.abs(minor));
        });
  }

  List<Waiting> waiting() {
    var all = new ArrayList<Waiting>();
    for (var database : List.of("user", "payment", "billing"))
      all.addAll(
          rows(
              database,
              "select * from outbox",
              row -> waiting(database + ".outbox", row, "aggregate_id", "happened_at")));
    all.addAll(
        rows(
            "payment",
            "select * from payment_work where done_at is null",
            row -> waiting("payment.payment_work", row, "payment_id", "due_at")));
    return all;
  }

  private static Waiting waiting(String where, ResultSet row, String id, String since)
      throws SQLException {
    return new Waiting(where, row.getString(id), row.getTimestamp(since).toInstant(), true);
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String database, String query, Reading<T> reading) {
    try (var connection = addresses.mysql(database);
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<T>();
      while (found.next()) rows.add(reading.of(found));
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the database " + database + " cannot be read", e);
    }
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }
}
