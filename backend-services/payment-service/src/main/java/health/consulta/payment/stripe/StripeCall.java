package health.consulta.payment.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import health.consulta.payment.Provider.Opening;
import health.consulta.payment.Provider.Outcome;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call to Stripe. Only an explicit "no" is one; silence, a fault on their side, too many
/// requests, a key in use at this moment or a wrong secret leave the outcome unknown.
@FunctionalInterface
interface StripeCall<T> {
  Logger log = LoggerFactory.getLogger(StripeCall.class);

  T call() throws StripeException;

  static <T> Opening open(StripeCall<T> call, Function<T, Opening.Opened> opened) {
    return ask(call, opened::apply, Opening.Refused::new, new Opening.Unknown());
  }

  static <T> Outcome act(StripeCall<T> call) {
    return ask(call, _ -> Outcome.DONE, _ -> Outcome.REFUSED, Outcome.UNKNOWN);
  }

  /// @param refused of Stripe's code
  static <T, R> R ask(
      StripeCall<T> call, Function<T, R> given, Function<String, R> refused, R unknown) {
    try {
      return given.apply(call.call());
    } catch (CardException declined) {
      log.info("the bank refuses ({}, {})", declined.getCode(), declined.getRequestId());
      return refused.apply(StripeState.code(declined.getStripeError()));
    } catch (InvalidRequestException no) {
      if (isBusy(no)) return unknown;
      log.warn("Stripe refuses ({}, {})", no.getCode(), no.getRequestId());
      return refused.apply(no.getCode() == null ? "refused" : no.getCode());
    } catch (IdempotencyException bug) {
      throw new IllegalStateException("a key was used for two different acts", bug);
    } catch (StripeException silent) {
      log.warn(
          "Stripe does not answer: {} {}", silent.getClass().getSimpleName(), silent.getCode());
      return unknown;
    }
  }

  private static boolean isBusy(StripeException refused) {
    return "lock_timeout".equals(refused.getCode())
        || Integer.valueOf(409).equals(refused.getStatusCode())
        || Integer.valueOf(429).equals(refused.getStatusCode());
  }
}
