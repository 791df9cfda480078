package health.consulta.billing;

import health.consulta.contract.billing.AgreeQuote;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The invoice of a consultation that took place: the price as agreed, the parties as they are
/// called now, the next number. The parties are asked first; number, invoice and event are one
/// transaction.
@Component
public class IssueInvoice {
  private final GiveQuote quotes;
  private final People people;
  private final Register register;

  IssueInvoice(GiveQuote quotes, People people, Register register) {
    this.quotes = quotes;
    this.people = people;
    this.register = register;
  }

  /// @param cause the event that says so; heard twice, there is one invoice
  public void issue(UUID cause, Performed performed) {
    if (register.has(performed.bookingId())) return;
    // a booking without a payment had no price fixed yet
    quotes.agree(
        new AgreeQuote(
            performed.bookingId(),
            performed.practitionerId(),
            performed.patientId(),
            performed.patientId(),
            performed.visitReasonId(),
            performed.start(),
            performed.locationId()));
    BillingFailpoint.ISSUE_PRICE_AGREED.pass();
    var issuer = people.issuer(performed.practitionerId());
    var recipient = people.recipient(performed.patientId());
    BillingFailpoint.ISSUE_PARTIES_KNOWN.pass();
    register.issue(cause, performed, issuer, recipient);
  }
}
