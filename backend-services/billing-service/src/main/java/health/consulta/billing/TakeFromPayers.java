package health.consulta.billing;

import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Money of others than the patient is allocated to the invoice that it was paid for.
@Component
public class TakeFromPayers {
  private final Invoices invoices;
  private final Register register;
  private final Clock clock;

  TakeFromPayers(Invoices invoices, Register register, Clock clock) {
    this.invoices = invoices;
    this.register = register;
    this.clock = clock;
  }

  /// @param id of the request: asked twice, it was paid once
  /// @throws NotFound also when the reader does not run the practice
  /// @throws PayerUnknown when it pays nothing of the invoice
  /// @throws NotSoMuchOwed when it owes less, or paid less than goes back
  public Invoice take(UUID id, UUID invoiceId, TakeFromPayer taken, Reader reader) {
    if (taken.means() == PaymentMeans.ONLINE) throw new Invalid("means", "must not be ONLINE");
    if (taken.amount().minor() == 0) throw new Invalid("amount", "must not be 0");
    var today = clock.instant().atZone(GiveQuote.GRID).toLocalDate();
    if (taken.receivedOn().isAfter(today))
      throw new Invalid("receivedOn", "must not be in the future");
    var invoice = invoices.findById(invoiceId).filter(reader::runs).orElseThrow(NotFound::new);
    return register.receivedFromPayer(id, invoice, taken).shown();
  }
}
