package health.consulta.payment;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.payment.Payment;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// The practice does without paying online: the patient pays there, or somebody else does.
@Component
public class WaivePayment {
  private final Attempts attempts;

  WaivePayment(Attempts attempts) {
    this.attempts = attempts;
  }

  /// @param instead ON_SITE or EXEMPT
  /// @param mayWaive of the practitioner
  /// @throws NotWaivable when nothing is secured online, or it is charged already
  public Payment waive(UUID id, PaymentPolicy instead, String reason, Predicate<UUID> mayWaive) {
    if (PaymentRules.isOnline(instead)) throw new Invalid("policy", "must be ON_SITE or EXEMPT");
    if (!mayWaive.test(attempts.get(id).practitionerId())) throw new NotFound();
    return attempts.waive(id, instead, reason).shown();
  }
}
