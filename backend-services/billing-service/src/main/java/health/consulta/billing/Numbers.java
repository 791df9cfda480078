package health.consulta.billing;

import health.consulta.contract.billing.InvoiceKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers, continuous and chronological per issuer, year and kind of paper. The row of the series
/// stays locked until the paper is committed: a number that was taken and not used goes back with
/// the transaction, so there is no gap.
@Component
class Numbers {
  private final JdbcTemplate jdbc;

  Numbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public InvoiceNumber next(UUID issuer, String prefix, InvoiceKind kind, LocalDate today) {
    var series = (kind == InvoiceKind.CREDIT_NOTE ? "A" : "") + today.getYear();
    take(issuer, series, today);
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select last_number, last_issued_on, last_seal from invoice_series"
                + " where issuer_id = ? and series = ?",
            (row, n) ->
                new InvoiceNumber(
                    prefix,
                    series,
                    row.getInt("last_number"),
                    row.getObject("last_issued_on", LocalDate.class),
                    row.getString("last_seal")),
            issuer.toString(),
            series));
  }

  /// The next paper of the series follows on this one.
  @Transactional(propagation = Propagation.MANDATORY)
  public void sealed(Invoice paper) {
    jdbc.update(
        "update invoice_series set last_seal = ? where issuer_id = ? and series = ?",
        paper.seal(),
        paper.issuerId().toString(),
        paper.series());
  }

  private void take(UUID issuer, String series, LocalDate today) {
    jdbc.update(
        "insert into invoice_series (issuer_id, series, last_number, last_issued_on)"
            + " values (?, ?, 1, ?) on duplicate key update last_number = last_number + 1,"
            + " last_issued_on = greatest(last_issued_on, values(last_issued_on))",
        issuer.toString(),
        series,
        today);
  }
}
