package health.consulta.payment.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import health.consulta.kit.Unavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call to Stripe. Only an explicit "no" is one; silence, a fault on their side, too many
/// requests, a key in use at this moment or a wrong secret leave the outcome unknown.
@FunctionalInterface
interface StripeCall<T> {
  Logger log = LoggerFactory.getLogger(StripeCall.class);

  T call() throws StripeException;

  /// @return empty when Stripe refuses
  static <T> Optional<T> ask(StripeCall<T> call) {
    try {
      return Optional.of(call.call());
    } catch (InvalidRequestException | CardException refused) {
      if (isBusy(refused)) throw new Unavailable("payment provider");
      log.warn("Stripe refuses ({}, {})", refused.getCode(), refused.getRequestId());
      return Optional.empty();
    } catch (IdempotencyException bug) {
      throw new IllegalStateException("a key was used for two different acts", bug);
    } catch (StripeException unknown) {
      log.warn(
          "Stripe does not answer: {} {}", unknown.getClass().getSimpleName(), unknown.getCode());
      throw new Unavailable("payment provider");
    }
  }

  private static boolean isBusy(StripeException refused) {
    return "lock_timeout".equals(refused.getCode())
        || Integer.valueOf(409).equals(refused.getStatusCode())
        || Integer.valueOf(429).equals(refused.getStatusCode());
  }
}
