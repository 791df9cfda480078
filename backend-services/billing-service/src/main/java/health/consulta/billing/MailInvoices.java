package health.consulta.billing;

import health.consulta.contract.billing.MailedInvoices;
import health.consulta.kit.NotFound;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A practice sends invoices to its patients, or reminds them of what is unpaid: those that can be
/// are mailed, for each other one it is said why not.
@Component
public class MailInvoices {
  private final Invoices invoices;
  private final People people;
  private final Dispatch dispatch;

  MailInvoices(Invoices invoices, People people, Dispatch dispatch) {
    this.invoices = invoices;
    this.people = people;
    this.dispatch = dispatch;
  }

  /// @param request asked again, what it mailed stays mailed
  /// @throws NotFound when none of them is of a practice that the reader runs
  /// @throws NothingMailed when none can be mailed
  /// @throws health.consulta.kit.Unavailable when nobody can be asked who has an account
  public MailedInvoices mail(
      UUID request, health.consulta.contract.billing.MailInvoices wanted, Reader reader) {
    var accounts =
        invoices.findAllById(wanted.invoiceIds()).stream()
            .filter(reader::runs)
            .map(Invoice::accountId)
            .collect(Collectors.toSet());
    if (accounts.isEmpty()) throw new NotFound();
    return dispatch.mail(request, wanted, reader, people.withAccount(accounts));
  }
}
