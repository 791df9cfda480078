package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.kit.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An issued invoice is corrected by a credit note only.
@Component
public class CreditInvoice {
  private final Invoices invoices;
  private final Register register;

  CreditInvoice(Invoices invoices, Register register) {
    this.invoices = invoices;
    this.register = register;
  }

  /// @param id of the credit note
  /// @param amount all that is left when absent
  /// @throws NotFound also when the reader does not run the practice
  /// @throws CreditTooHigh when less is left
  public Invoice credit(
      UUID id, UUID invoiceId, @Nullable Money amount, String reason, Reader reader) {
    var invoice = invoices.findById(invoiceId).filter(reader::runs).orElseThrow(NotFound::new);
    return register.credit(id, invoice, amount, reason.strip()).shown();
  }
}
