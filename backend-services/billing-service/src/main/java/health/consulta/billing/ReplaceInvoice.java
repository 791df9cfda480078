package health.consulta.billing;

import health.consulta.contract.billing.Invoice;
import health.consulta.kit.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The invoice of a visit was credited in full: another one is issued for it, by its practice, with
/// the parties as they are called now.
@Component
public class ReplaceInvoice {
  private final Invoices invoices;
  private final People people;
  private final Register register;

  ReplaceInvoice(Invoices invoices, People people, Register register) {
    this.invoices = invoices;
    this.people = people;
    this.register = register;
  }

  /// @param id of the new one: asked for twice, there is one
  /// @throws NotFound also when the reader does not run the practice
  /// @throws InvoiceIsReplaced when there is one already
  /// @throws NotCredited when something is left of it
  public Invoice replace(UUID id, UUID creditedId, Reader reader) {
    var credited = invoices.findById(creditedId).filter(reader::runs).orElseThrow(NotFound::new);
    var issuer = people.issuer(credited.issuerId());
    var recipient = people.recipient(credited.patientId());
    return register.replace(id, credited, issuer, recipient).shown();
  }
}
