package health.consulta.billing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Invoice numbers, continuous and chronological per issuer and year. The row of the series stays
/// locked until the invoice is committed: a number that was taken and not used goes back with the
/// transaction, so there is no gap.
@Component
class Numbers {
  private final JdbcTemplate jdbc;

  Numbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public InvoiceNumber next(Issuer issuer, LocalDate today) {
    var series = Integer.toString(today.getYear());
    take(issuer.id(), series, today);
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select last_number, last_issued_on from invoice_series"
                + " where issuer_id = ? and series = ?",
            (row, n) ->
                new InvoiceNumber(
                    issuer.prefix(),
                    series,
                    row.getInt("last_number"),
                    row.getObject("last_issued_on", LocalDate.class)),
            issuer.id().toString(),
            series));
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
