package health.consulta.payment;

import health.consulta.contract.payment.Payment;
import health.consulta.kit.NotFound;
import health.consulta.kit.Unavailable;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/// How a payment stands.
@Component
public class ShowPayment {
  private final Attempts attempts;
  private final Provider provider;

  ShowPayment(Attempts attempts, Provider provider) {
    this.attempts = attempts;
    this.provider = provider;
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
    var page = payment.page();
    if (page.isEmpty() || !payment.mayChange()) return payment.shown();
    try {
      var state = provider.read(page.get());
      PaymentFailpoint.ASK_READ.pass();
      return attempts.learn(id, state).shown();
    } catch (Unavailable silent) {
      return payment.shown();
    }
  }
}
