package health.consulta.payment;

import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.NotFound;
import health.consulta.kit.Unavailable;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Starts the payment of a booking: the fee from the grid, the attempt on record, then the page at
/// the provider. Repeated, it goes on where it stopped.
@Component
public class OpenPayment {
  private final PaymentRules rules;
  private final Providers providers;
  private final Fees fees;
  private final Attempts attempts;
  private final Pages pages;

  OpenPayment(PaymentRules rules, Providers providers, Fees fees, Attempts attempts, Pages pages) {
    this.rules = rules;
    this.providers = providers;
    this.fees = fees;
    this.attempts = attempts;
    this.pages = pages;
  }

  /// @throws Unavailable when billing or the provider does not answer
  public Payment open(StartPayment start) {
    var payment = attempts.find(start.bookingId()).orElseGet(() -> record(start));
    PaymentFailpoint.OPEN_RECORDED.pass();
    return payment.lacksPage() ? answered(pages.open(payment)) : payment.shown();
  }

  /// A page to pay on after the stored method was refused.
  ///
  /// @param account whose payment it is
  /// @throws NothingToPay when there is nothing to pay now
  /// @throws Unavailable when the provider does not answer
  public Payment again(UUID id, UUID account) {
    var payment = attempts.get(id);
    if (!payment.accountId().equals(account)) throw new NotFound();
    if (!payment.isOnline() || !payment.isToBePaid() || payment.isClosing())
      throw new NothingToPay();
    if (payment.reference().isPresent()) return payment.shown();
    return answered(pages.open(attempts.beginPage(id, providers.holds(payment))));
  }

  private static Payment answered(health.consulta.payment.Payment payment) {
    if (payment.isToBePaid() && payment.reference().isEmpty())
      throw new Unavailable("payment provider");
    return payment.shown();
  }

  private health.consulta.payment.Payment record(StartPayment start) {
    rules.check(start, providers);
    var fee = fees.agree(start);
    PaymentFailpoint.OPEN_FEE_AGREED.pass();
    try {
      return attempts.record(start, fee, providers.holds(start));
    } catch (DataIntegrityViolationException twice) {
      return attempts.find(start.bookingId()).orElseThrow(() -> twice);
    }
  }
}
