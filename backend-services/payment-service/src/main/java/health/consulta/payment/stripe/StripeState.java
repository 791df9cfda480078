package health.consulta.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import health.consulta.payment.ProviderState;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stripe's words in ours.
class StripeState {
  private static final String NO_FUNDS = "insufficient_funds";

  private StripeState() {}

  /// Nobody has entered a card yet.
  static ProviderState of(Session session) {
    return isOpen(session) ? new ProviderState.Open() : new ProviderState.Ended(null);
  }

  static ProviderState of(Session session, PaymentIntent intent, List<Refund> refunds) {
    return switch (intent.getStatus()) {
      case "requires_capture" -> new ProviderState.Authorised(intent.getId());
      case "succeeded" ->
          new ProviderState.Captured(
              intent.getId(),
              intent.getAmountReceived(),
              refunds.stream()
                  .filter(refund -> "succeeded".equals(refund.getStatus()))
                  .collect(Collectors.toMap(Refund::getId, Refund::getAmount)));
      case "canceled" -> new ProviderState.Ended(code(intent.getLastPaymentError()));
      case "requires_action" -> new ProviderState.ActionRequired(intent.getId());
      case "processing" -> new ProviderState.Open();
      default -> waiting(session, intent);
    };
  }

  private static ProviderState waiting(Session session, PaymentIntent intent) {
    var code = code(intent.getLastPaymentError());
    if (!isOpen(session)) return new ProviderState.Ended(code);
    return code == null
        ? new ProviderState.Open()
        : new ProviderState.Declined(intent.getId(), code);
  }

  private static boolean isOpen(Session session) {
    return "open".equals(session.getStatus());
  }

  /// Of the bank's reasons only this one helps the patient; the others (a stolen card, say) are not
  /// to be told.
  private static @Nullable String code(@Nullable StripeError error) {
    if (error == null) return null;
    if (NO_FUNDS.equals(error.getDeclineCode())) return NO_FUNDS;
    return error.getCode() == null ? "declined" : error.getCode();
  }
}
