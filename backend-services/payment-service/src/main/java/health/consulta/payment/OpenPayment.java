package health.consulta.payment;

import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.Unavailable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Starts the payment of a booking: the fee from the grid, the attempt on record, then the page at
/// the provider. Repeated, it goes on where it stopped.
@Component
public class OpenPayment {
  private final PaymentRules rules;
  private final Fees fees;
  private final Attempts attempts;
  private final Provider provider;

  OpenPayment(PaymentRules rules, Fees fees, Attempts attempts, Provider provider) {
    this.rules = rules;
    this.fees = fees;
    this.attempts = attempts;
    this.provider = provider;
  }

  /// @throws Unavailable when billing or the provider does not answer
  public Payment open(StartPayment start) {
    var payment = attempts.find(start.bookingId()).orElseGet(() -> record(start));
    PaymentFailpoint.OPEN_RECORDED.pass();
    if (!payment.lacksPage()) return payment.shown();
    return openPage(payment);
  }

  private health.consulta.payment.Payment record(StartPayment start) {
    rules.check(start);
    var fee = fees.agree(start);
    PaymentFailpoint.OPEN_FEE_AGREED.pass();
    try {
      return attempts.record(start, fee);
    } catch (DataIntegrityViolationException twice) {
      return attempts.find(start.bookingId()).orElseThrow(() -> twice);
    }
  }

  private Payment openPage(health.consulta.payment.Payment payment) {
    try {
      var page = provider.open(payment.order());
      PaymentFailpoint.OPEN_PAGE_OPENED.pass();
      if (page.isEmpty())
        return attempts.learn(payment.id(), new ProviderState.Ended(null)).shown();
      var opened = attempts.opened(payment.id(), page.get());
      PaymentFailpoint.OPEN_PAGE_NOTED.pass();
      return opened.shown();
    } catch (Unavailable silent) {
      attempts.unanswered(payment.id());
      throw silent;
    }
  }
}
