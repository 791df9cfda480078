package health.consulta.billing.accounting;

import health.consulta.billing.Channel;
import health.consulta.billing.Reader;
import health.consulta.kit.Invalid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The books of a practice as its accountant wants them: what was invoiced and credited, and what
/// was received. Patients stand in them by a number, not by name: that somebody was treated is a
/// secret.
@Component
public class KeepBooks {
  private static final int LONGEST_YEARS = 2;

  private static final String PAPERS =
      """
      select id, kind, number, issued_on, account_id, total_minor, payers_minor from invoice
      where issued_on between :from and :to and total_minor <> 0
        and (:all or issuer_id in (:practices))
      order by issued_on, issuer_id, series, sequence\
      """;

  private static final String RECEIPTS =
      """
      select r.id, r.received_on, r.account_id, r.payer_id, r.channel, r.amount_minor, i.number, i.issued_on
      from receipt r left join invoice i on i.invoiced_booking = r.booking_id
      where r.received_on between :from and :to and r.amount_minor <> 0
        and (:all or r.practitioner_id in (:practices))
      order by r.received_on, r.id\
      """;

  private static final String PARTS =
      """
      select p.invoice_id, p.payer_id, p.amount_minor
      from invoice_part p join invoice on id = p.invoice_id
      where issued_on between :from and :to and (:all or issuer_id in (:practices))
      order by p.invoice_id, p.position\
      """;

  private final JdbcClient jdbc;

  KeepBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param from first day
  /// @param to last day
  /// @return the file of accounting entries (LPF art. A47 A-1)
  @Transactional(readOnly = true)
  public String fec(Reader reader, LocalDate from, LocalDate to) {
    return Fec.of(entries(reader, from, to));
  }

  /// @return the same as a table (RFC 4180)
  @Transactional(readOnly = true)
  public String csv(Reader reader, LocalDate from, LocalDate to) {
    return BooksCsv.of(entries(reader, from, to));
  }

  private List<Entry> entries(Reader reader, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) throw new Invalid("to", "is before from");
    if (to.isAfter(from.plusYears(LONGEST_YEARS)))
      throw new Invalid("to", "is more than two years after from");
    var parts =
        read(PARTS, reader, from, to).query((row, n) -> part(row)).list().stream()
            .collect(Collectors.groupingBy(Part::invoice));
    var papers =
        read(PAPERS, reader, from, to)
            .query((row, n) -> paper(row, parts.getOrDefault(row.getString("id"), List.of())))
            .list();
    var receipts = read(RECEIPTS, reader, from, to).query((row, n) -> receipt(row)).list();
    return Stream.concat(papers.stream(), receipts.stream())
        .sorted(Comparator.comparing(Entry::on))
        .toList();
  }

  private JdbcClient.StatementSpec read(String sql, Reader reader, LocalDate from, LocalDate to) {
    return reader.in(jdbc.sql(sql).param("from", from).param("to", to));
  }

  /// What somebody else than the patient pays of a paper.
  private record Part(String invoice, String payer, long minor) {}

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getString("invoice_id"), row.getString("payer_id"), row.getLong("amount_minor"));
  }

  private static Entry paper(ResultSet row, List<Part> parts) throws SQLException {
    var on = row.getObject("issued_on", LocalDate.class);
    var number = row.getString("number");
    var isCredit = row.getString("kind").equals("CREDIT_NOTE");
    int sign = isCredit ? -1 : 1;
    long patients = row.getLong("total_minor") - row.getLong("payers_minor");
    var owed = new ArrayList<Entry.Line>();
    owed.add(new Entry.Line(Account.PATIENTS, patient(row), sign * patients));
    for (var part : parts)
      owed.add(new Entry.Line(Account.PAYERS, payer(part.payer()), sign * part.minor()));
    var label = (isCredit ? "Avoir " : "Facture ") + number;
    return Entry.of(Journal.SALES, on, number, on, label, owed, Account.FEES);
  }

  private static Entry receipt(ResultSet row) throws SQLException {
    var on = row.getObject("received_on", LocalDate.class);
    var channel = Channel.valueOf(row.getString("channel"));
    long minor = row.getLong("amount_minor");
    var invoice = row.getString("number");
    var piece = invoice == null ? "R" + shortened(row.getString("id")) : invoice;
    var pieceOn = invoice == null ? on : row.getObject("issued_on", LocalDate.class);
    var label = (minor < 0 ? "Remboursement " : "Règlement ") + piece;
    var payer = row.getString("payer_id");
    var owed =
        payer == null
            ? new Entry.Line(Account.PATIENTS, patient(row), -minor)
            : new Entry.Line(Account.PAYERS, payer(payer), -minor);
    return Entry.of(Journal.of(channel), on, piece, pieceOn, label, owed, Account.of(channel));
  }

  private static String patient(ResultSet row) throws SQLException {
    return "P" + shortened(row.getString("account_id"));
  }

  private static String payer(String id) {
    return "T" + shortened(id);
  }

  private static String shortened(String id) {
    return id.replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  }
}
