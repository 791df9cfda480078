package health.consulta.payment.paypal;

import com.paypal.sdk.models.AuthorizationStatus;
import com.paypal.sdk.models.AuthorizationWithAdditionalData;
import com.paypal.sdk.models.CaptureStatus;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.OrdersCapture;
import com.paypal.sdk.models.PaymentCollection;
import com.paypal.sdk.models.Refund;
import com.paypal.sdk.models.RefundStatus;
import com.paypal.sdk.models.TransactionInformation;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.payment.Provider.Moved;
import health.consulta.payment.ProviderState;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// PayPal's words in ours. Our name for what was authorised or taken is the order's id.
class PayPalState {
  static final String DECLINED = "declined";

  /// PayPal reports times as `+0000`.
  private static final DateTimeFormatter REPORTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XX][XXX]");

  private static final Set<CaptureStatus> TAKEN =
      EnumSet.of(CaptureStatus.COMPLETED, CaptureStatus.PARTIALLY_REFUNDED, CaptureStatus.REFUNDED);

  private PayPalState() {}

  static ProviderState of(Order order) {
    return switch (order.getStatus()) {
      case CREATED, SAVED, PAYER_ACTION_REQUIRED -> new ProviderState.Open();
      case APPROVED -> new ProviderState.Approved();
      case VOIDED -> new ProviderState.Ended(null);
      case COMPLETED -> paid(order);
      case _UNKNOWN -> new ProviderState.Unknown();
    };
  }

  private static ProviderState paid(Order order) {
    if (captures(order).stream().anyMatch(PayPalState::isTaken)) return taken(order);
    if (captures(order).stream().anyMatch(one -> one.getStatus() == CaptureStatus.PENDING))
      return new ProviderState.ActionRequired();
    return authorization(order)
        .map(held -> held(order, held))
        .orElseGet(() -> new ProviderState.Ended(DECLINED));
  }

  private static ProviderState held(Order order, AuthorizationWithAdditionalData held) {
    return switch (held.getStatus()) {
      case CREATED, PARTIALLY_CAPTURED ->
          new ProviderState.Authorised(order.getId(), method(order));
      case PENDING -> new ProviderState.ActionRequired();
      case VOIDED -> new ProviderState.Ended(null);
      case DENIED, CAPTURED -> new ProviderState.Ended(DECLINED);
      case _UNKNOWN -> new ProviderState.Unknown();
    };
  }

  private static ProviderState taken(Order order) {
    var amount =
        captures(order).stream()
            .filter(PayPalState::isTaken)
            .mapToLong(one -> minor(one.getAmount()))
            .sum();
    var refunds =
        refunds(order).stream()
            .filter(refund -> refund.getStatus() == RefundStatus.COMPLETED)
            .collect(Collectors.toMap(Refund::getId, refund -> minor(refund.getAmount())));
    return new ProviderState.Captured(order.getId(), amount, refunds, List.of());
  }

  private static long minor(com.paypal.sdk.models.Money amount) {
    return new BigDecimal(amount.getValue())
        .movePointRight(PayPalRequests.digits(amount.getCurrencyCode()))
        .longValueExact();
  }

  private static boolean isTaken(OrdersCapture capture) {
    return TAKEN.contains(capture.getStatus());
  }

  /// The authorisation that counts: the last, since a renewed one takes its predecessor's place.
  static Optional<AuthorizationWithAdditionalData> authorization(Order order) {
    return payments(order)
        .map(PaymentCollection::getAuthorizations)
        .filter(found -> !found.isEmpty())
        .map(List::getLast);
  }

  /// The capture of which something may still be given back.
  static Optional<String> refundable(Order order) {
    return captures(order).stream()
        .filter(one ->
            one.getStatus() == CaptureStatus.COMPLETED
                || one.getStatus() == CaptureStatus.PARTIALLY_REFUNDED)
        .map(OrdersCapture::getId)
        .findFirst();
  }

  static boolean isHeld(AuthorizationWithAdditionalData authorization) {
    return authorization.getStatus() == AuthorizationStatus.CREATED
        || authorization.getStatus() == AuthorizationStatus.PENDING;
  }

  private static List<OrdersCapture> captures(Order order) {
    return payments(order).map(PaymentCollection::getCaptures).orElse(List.of());
  }

  private static List<Refund> refunds(Order order) {
    return payments(order).map(PaymentCollection::getRefunds).orElse(List.of());
  }

  private static Optional<PaymentCollection> payments(Order order) {
    var units = order.getPurchaseUnits();
    return units == null || units.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(units.getFirst().getPayments());
  }

  /// The account that was stored along with the payment.
  private static @Nullable String method(Order order) {
    var source = order.getPaymentSource();
    var wallet = source == null ? null : source.getPaypal();
    var attributes = wallet == null ? null : wallet.getAttributes();
    var vault = attributes == null ? null : attributes.getVault();
    return vault == null ? null : vault.getId();
  }

  /// T00 are payments that somebody makes or that are taken of them.
  static boolean isPayment(TransactionInformation line) {
    return line.getTransactionEventCode().startsWith("T00") && isDone(line);
  }

  static boolean isRefund(TransactionInformation line) {
    return "T1107".equals(line.getTransactionEventCode()) && isDone(line);
  }

  private static boolean isDone(TransactionInformation line) {
    return "S".equals(line.getTransactionStatus());
  }

  static Moved moved(TransactionInformation line, String reference) {
    var amount = line.getTransactionAmount();
    return new Moved(
        isRefund(line) ? Kind.REFUND : Kind.CAPTURE,
        reference,
        new health.consulta.contract.Money(Math.abs(minor(amount)), amount.getCurrencyCode()),
        payment(line.getCustomField()),
        OffsetDateTime.parse(line.getTransactionInitiationDate(), REPORTED).toInstant());
  }

  private static @Nullable UUID payment(@Nullable String custom) {
    try {
      return custom == null ? null : UUID.fromString(custom);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }
}
