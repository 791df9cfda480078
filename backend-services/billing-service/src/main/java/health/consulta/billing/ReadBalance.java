package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.PatientBalance;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What one patient still has to pay to one practice, and what others have to.
@Component
public class ReadBalance {
  private final JdbcClient jdbc;

  ReadBalance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PatientBalance read(UUID issuerId, UUID patientId) {
    var open =
        jdbc.sql(
                """
                select count(nullif(due_minor, 0)) invoices, coalesce(sum(due_minor), 0) minor,
                  coalesce(sum(payers_due_minor), 0) payers
                from invoice
                where kind = 'INVOICE' and status = 'ISSUED'
                  and issuer_id = :issuer and patient_id = :patient\
                """)
            .param("issuer", issuerId.toString())
            .param("patient", patientId.toString())
            .query(Open.class)
            .single();
    return new PatientBalance(
        open.invoices(),
        Money.euros(open.minor()),
        open.payers() == 0 ? null : Money.euros(open.payers()));
  }

  record Open(int invoices, long minor, long payers) {}
}
