package health.consulta.billing;

import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.kit.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// When a patient was written to about an invoice, and by whom, for the practice.
@Component
public class ReadMailings {
  private final Invoices invoices;
  private final Mailings mailings;

  ReadMailings(Invoices invoices, Mailings mailings) {
    this.invoices = invoices;
    this.mailings = mailings;
  }

  /// The newest first.
  ///
  /// @throws NotFound also when the reader does not run the practice
  public List<InvoiceMailing> read(UUID invoiceId, Reader reader) {
    invoices.findById(invoiceId).filter(reader::runs).orElseThrow(NotFound::new);
    return mailings.of(invoiceId);
  }
}
