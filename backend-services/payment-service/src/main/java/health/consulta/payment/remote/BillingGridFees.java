package health.consulta.payment.remote;

import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.payment.StartPayment;
import health.consulta.payment.Fee;
import health.consulta.payment.Fees;
import org.springframework.stereotype.Component;

@Component
class BillingGridFees implements Fees {
  private final BillingQuotes quotes;

  BillingGridFees(BillingQuotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public Fee agree(StartPayment start) {
    var quote =
        quotes.agree(
            new AgreeQuote(
                start.bookingId(),
                start.practitionerId(),
                start.patientId(),
                start.accountId(),
                start.visitReasonId(),
                start.start(),
                start.locationId()));
    return new Fee(quote.due(), quote.notice().orElse(null));
  }
}
