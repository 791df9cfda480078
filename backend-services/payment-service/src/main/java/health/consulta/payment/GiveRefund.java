package health.consulta.payment;

import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.kit.NotFound;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Gives money back, in full or in part. Promised in one transaction, then done at once if the
/// provider answers, else as soon as it does.
@Component
public class GiveRefund {
  private final Attempts attempts;
  private final Works works;
  private final DoWork doWork;

  GiveRefund(Attempts attempts, Works works, DoWork doWork) {
    this.attempts = attempts;
    this.works = works;
    this.doWork = doWork;
  }

  /// @param refundId of the request, so that a repeated request is one refund
  /// @param mayRefund of the practitioner
  /// @throws RefundTooLarge when there is not so much left
  public Payment refund(UUID id, UUID refundId, RefundPayment asked, Predicate<UUID> mayRefund) {
    if (!mayRefund.test(attempts.get(id).practitionerId())) throw new NotFound();
    attempts.promiseRefund(id, refundId, asked.amount(), asked.reason());
    PaymentFailpoint.REFUND_PROMISED.pass();
    works.find(id, Work.Kind.REFUND, refundId.toString()).ifPresent(doWork::runFirst);
    PaymentFailpoint.REFUND_TRIED.pass();
    return attempts.get(id).shown();
  }
}
