package health.consulta.payment;

import health.consulta.contract.payment.Payment;
import health.consulta.kit.NotFound;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/// How a payment stands.
@Component
public class ShowPayment {
  private final Attempts attempts;
  private final Providers providers;

  ShowPayment(Attempts attempts, Providers providers) {
    this.attempts = attempts;
    this.providers = providers;
  }

  /// @param mayKnow of the account that pays and the practitioner
  public Payment show(UUID id, BiPredicate<UUID, UUID> mayKnow) {
    var payment = attempts.get(id);
    if (!mayKnow.test(payment.accountId(), payment.practitionerId())) throw new NotFound();
    return payment.shown();
  }

  /// As the provider says now, or as last known when it does not answer.
  public Payment ask(UUID id) {
    var payment = attempts.get(id);
    var reference = payment.reference();
    if (reference.isEmpty() || !payment.isOnline() || !payment.mayChange()) return payment.shown();
    var state = providers.of(payment).read(reference.get());
    PaymentFailpoint.ASK_READ.pass();
    return attempts.learn(id, reference.get(), state).shown();
  }
}
