package health.consulta.billing;

import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.contract.billing.MailingKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When each invoice was mailed, which time of its kind that was, and who asked for it.
@Component
class Mailings {
  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  Mailings(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  void note(UUID request, UUID invoiceId, MailingKind kind, int number, UUID by) {
    jdbc.sql(
            "insert into invoice_mailing (request_id, invoice_id, kind, number, at, by_account)"
                + " values (:request, :invoice, :kind, :number, :at, :by)")
        .param("request", request.toString())
        .param("invoice", invoiceId.toString())
        .param("kind", kind.name())
        .param("number", number)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.toString())
        .update();
  }

  /// The invoices that a request mailed already.
  Set<UUID> by(UUID request) {
    return Set.copyOf(
        jdbc.sql("select invoice_id from invoice_mailing where request_id = ?")
            .param(request.toString())
            .query((row, number) -> UUID.fromString(row.getString("invoice_id")))
            .list());
  }

  /// The newest first.
  List<InvoiceMailing> of(UUID invoiceId) {
    var names = new HashMap<UUID, Optional<String>>();
    return jdbc.sql("select * from invoice_mailing where invoice_id = ? order by at desc, number")
        .param(invoiceId.toString())
        .query((row, number) -> mailing(row, names))
        .list();
  }

  private InvoiceMailing mailing(ResultSet row, Map<UUID, Optional<String>> names)
      throws SQLException {
    var by = UUID.fromString(row.getString("by_account"));
    return new InvoiceMailing(
        MailingKind.valueOf(row.getString("kind")),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        by,
        names.computeIfAbsent(by, people::name).orElse(null));
  }
}
