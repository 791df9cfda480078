package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.Statement.Kind;
import health.consulta.contract.billing.Statement.Line;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The account of one patient with one practice; what others pay is not in it. Money counts on the
/// day it came, also before the invoice was issued.
@Component
public class ReadStatement {
  private static final int LONGEST_YEARS = 10;

  private static final String PARTIES =
      """
      select issuer_name, issuer_rpps, issuer_street, issuer_postal_code, issuer_city, recipient_name
      from invoice where issuer_id = :issuer and patient_id = :patient
      order by issued_on desc, sequence desc limit 1\
      """;

  private static final String MOVES =
      """
      select issued_on moved_on, if(kind = 'CREDIT_NOTE', 1, 0) late, kind, number,
        if(kind = 'CREDIT_NOTE', payers_minor - total_minor, total_minor - payers_minor) minor
      from invoice
      where issuer_id = :issuer and patient_id = :patient and issued_on <= :to
        and total_minor <> payers_minor
      union all
      select r.received_on, 2, if(r.amount_minor < 0, 'REFUND', 'PAYMENT'), i.number, -r.amount_minor
      from agreed_quote q join receipt r on r.booking_id = q.booking_id
        left join invoice i on i.invoiced_booking = q.booking_id
      where q.patient_id = :patient and coalesce(i.issuer_id, q.practitioner_id) = :issuer
        and r.received_on <= :to and r.amount_minor <> 0 and r.payer_id is null
      order by moved_on, late, kind, number\
      """;

  private static final String PAYERS =
      """
      select coalesce(sum(minor), 0) from (
        select if(kind = 'CREDIT_NOTE', -payers_minor, payers_minor) minor
        from invoice
        where issuer_id = :issuer and patient_id = :patient and issued_on <= :to
        union all
        select -r.amount_minor
        from invoice i join receipt r on r.booking_id = i.invoiced_booking
        where i.issuer_id = :issuer and i.patient_id = :patient
          and r.received_on <= :to and r.payer_id is not null) moves\
      """;

  private final JdbcClient jdbc;

  ReadStatement(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param from first day
  /// @param to last day, at most ten years later
  /// @throws NotFound when the practice invoiced the patient nothing yet
  @Transactional(readOnly = true)
  public PrintedStatement read(UUID issuerId, UUID patientId, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) throw new Invalid("to", "is before from");
    if (to.isAfter(from.plusYears(LONGEST_YEARS)))
      throw new Invalid("to", "is more than ten years after from");
    var parties =
        of(PARTIES, issuerId, patientId)
            .query((row, n) -> parties(row))
            .optional()
            .orElseThrow(NotFound::new);
    var moves = of(MOVES, issuerId, patientId).param("to", to).query((row, n) -> move(row)).list();
    var open = Money.euros(0);
    var opening = open;
    var lines = new ArrayList<Line>();
    for (var move : moves) {
      open = open.plus(move.amount());
      if (move.on().isBefore(from)) opening = open;
      else lines.add(new Line(move.on(), move.kind(), move.number(), move.amount(), open));
    }
    var statement =
        new Statement(
            issuerId,
            patientId,
            parties.issuer().name(),
            parties.recipient(),
            from,
            to,
            opening,
            lines,
            open,
            payers(issuerId, patientId, to));
    return new PrintedStatement(statement, parties.issuer());
  }

  private @Nullable Money payers(UUID issuerId, UUID patientId, LocalDate to) {
    long minor = of(PAYERS, issuerId, patientId).param("to", to).query(Long.class).single();
    return minor == 0 ? null : Money.euros(minor);
  }

  private JdbcClient.StatementSpec of(String sql, UUID issuerId, UUID patientId) {
    return jdbc.sql(sql)
        .param("issuer", issuerId.toString())
        .param("patient", patientId.toString());
  }

  private static Parties parties(ResultSet row) throws SQLException {
    var issuer =
        new Letterhead(
            row.getString("issuer_name"),
            row.getString("issuer_rpps"),
            row.getString("issuer_street"),
            row.getString("issuer_postal_code"),
            row.getString("issuer_city"));
    return new Parties(issuer, row.getString("recipient_name"));
  }

  private static Move move(ResultSet row) throws SQLException {
    return new Move(
        row.getObject("moved_on", LocalDate.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("number"),
        Money.euros(row.getLong("minor")));
  }

  private record Parties(Letterhead issuer, String recipient) {}

  private record Move(LocalDate on, Kind kind, @Nullable String number, Money amount) {}
}
