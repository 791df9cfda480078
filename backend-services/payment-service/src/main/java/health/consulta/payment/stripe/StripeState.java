package health.consulta.payment.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import health.consulta.contract.Money;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.payment.Provider.Moved;
import health.consulta.payment.ProviderState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  static ProviderState of(Session session, SetupIntent setup) {
    return switch (setup.getStatus()) {
      case "succeeded" ->
          new ProviderState.Stored(method(setup.getCustomer(), setup.getPaymentMethod()));
      case "requires_action" -> new ProviderState.ActionRequired();
      case "processing" -> new ProviderState.Open();
      case "canceled" -> new ProviderState.Ended(optional(setup.getLastSetupError()));
      default -> waiting(isOpen(session), optional(setup.getLastSetupError()));
    };
  }

  /// @param open whether somebody can still pay on a page
  static ProviderState of(
      boolean open, PaymentIntent intent, List<Refund> refunds, List<Dispute> disputes) {
    return switch (intent.getStatus()) {
      case "requires_capture" -> new ProviderState.Authorised(intent.getId(), stored(intent));
      case "succeeded" ->
          new ProviderState.Captured(
              intent.getId(),
              intent.getAmountReceived(),
              refunds.stream()
                  .filter(refund -> "succeeded".equals(refund.getStatus()))
                  .collect(Collectors.toMap(Refund::getId, Refund::getAmount)),
              disputes.stream().map(StripeState::of).toList());
      case "canceled" -> new ProviderState.Ended(optional(intent.getLastPaymentError()));
      case "requires_action" ->
          open
              ? new ProviderState.ActionRequired()
              : new ProviderState.Declined("authentication_required");
      case "processing" -> new ProviderState.Open();
      default -> waiting(open, optional(intent.getLastPaymentError()));
    };
  }

  /// An enquiry takes no money until it becomes a dispute.
  private static ProviderState.Dispute of(Dispute dispute) {
    var status = dispute.getStatus();
    var standing =
        switch (status) {
          case "won", "warning_closed", "prevented" -> ProviderState.Dispute.Standing.WON;
          case "lost" -> ProviderState.Dispute.Standing.LOST;
          default -> ProviderState.Dispute.Standing.OPEN;
        };
    var takes = !status.startsWith("warning_") && !status.equals("prevented");
    return new ProviderState.Dispute(dispute.getId(), takes ? dispute.getAmount() : 0, standing);
  }

  /// A line of Stripe's balance, when it moves money of a payment. Fees, payouts and the like do
  /// not.
  static Optional<Moved> moved(BalanceTransaction line) {
    return switch (line.getSourceObject()) {
      case Charge charge ->
          moved(Kind.CAPTURE, charge.getPaymentIntent(), line, charge.getMetadata());
      case Refund refund -> moved(Kind.REFUND, refund.getId(), line, refund.getMetadata());
      case Dispute dispute ->
          moved(
              line.getAmount() < 0 ? Kind.DISPUTE : Kind.DISPUTE_WON,
              dispute.getId(),
              line,
              dispute.getMetadata());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Moved> moved(
      Kind kind,
      @Nullable String reference,
      BalanceTransaction line,
      @Nullable Map<String, String> about) {
    if (reference == null) return Optional.empty();
    var amount = new Money(Math.abs(line.getAmount()), line.getCurrency().toUpperCase(Locale.ROOT));
    var payment = about == null ? null : about.get("paymentId");
    return Optional.of(
        new Moved(
            kind,
            reference,
            amount,
            payment == null ? null : UUID.fromString(payment),
            Instant.ofEpochSecond(line.getCreated())));
  }

  private static @Nullable String stored(PaymentIntent intent) {
    return intent.getCustomer() == null || intent.getSetupFutureUsage() == null
        ? null
        : method(intent.getCustomer(), intent.getPaymentMethod());
  }

  private static String method(String customer, String paymentMethod) {
    return customer + "|" + paymentMethod;
  }

  static String customerOf(String method) {
    return method.substring(0, method.indexOf('|'));
  }

  static String paymentMethodOf(String method) {
    return method.substring(method.indexOf('|') + 1);
  }

  private static ProviderState waiting(boolean open, @Nullable String code) {
    if (code != null && open) return new ProviderState.Declined(code);
    return open ? new ProviderState.Open() : new ProviderState.Ended(code);
  }

  static boolean isOpen(Session session) {
    return "open".equals(session.getStatus());
  }

  private static @Nullable String optional(@Nullable StripeError error) {
    return error == null ? null : code(error);
  }

  /// Of the bank's reasons only this one helps the patient; the others (a stolen card, say) are not
  /// to be told.
  static String code(@Nullable StripeError error) {
    if (error == null) return "declined";
    if (NO_FUNDS.equals(error.getDeclineCode())) return NO_FUNDS;
    return error.getCode() == null ? "declined" : error.getCode();
  }
}
