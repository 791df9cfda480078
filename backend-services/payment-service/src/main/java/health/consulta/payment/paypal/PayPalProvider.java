package health.consulta.payment.paypal;

import static health.consulta.payment.paypal.PayPalCall.ask;

import com.paypal.sdk.PaypalServerSdkClient;
import com.paypal.sdk.models.AuthorizationWithAdditionalData;
import com.paypal.sdk.models.AuthorizeOrderInput;
import com.paypal.sdk.models.CaptureAuthorizedPaymentInput;
import com.paypal.sdk.models.CaptureOrderInput;
import com.paypal.sdk.models.CreateOrderInput;
import com.paypal.sdk.models.CreatePaymentTokenInput;
import com.paypal.sdk.models.CreateSetupTokenInput;
import com.paypal.sdk.models.GetCapturedPaymentInput;
import com.paypal.sdk.models.GetOrderInput;
import com.paypal.sdk.models.LinkDescription;
import com.paypal.sdk.models.ListCustomerPaymentTokensInput;
import com.paypal.sdk.models.OrderRequest;
import com.paypal.sdk.models.PaymentTokenStatus;
import com.paypal.sdk.models.PaypalReferenceIdType;
import com.paypal.sdk.models.RefundCapturedPaymentInput;
import com.paypal.sdk.models.SearchResponse;
import com.paypal.sdk.models.SearchTransactionsInput;
import com.paypal.sdk.models.SetupTokenResponse;
import com.paypal.sdk.models.TransactionInformation;
import com.paypal.sdk.models.VoidPaymentInput;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.payment.Provider;
import health.consulta.payment.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// PayPal, by its own SDK. A reference is an order's id, or `setup|` and a setup token's where the
/// account is only to be stored; a stored method is a payment token's id.
@Component
class PayPalProvider implements Provider {
  /// PayPal honours an authorisation for three days; less one for a visit that runs late.
  private static final Duration HOLDS = Duration.ofDays(2);

  private static final Duration LONGEST_REPORT = Duration.ofDays(31);

  private static final String SETUP = "setup|";
  private static final String JSON = "application/json";
  private static final String WHOLE = "return=representation";

  /// A "no" that says that it is done already.
  private static final Set<String> ALREADY =
      Set.of(
          "ORDER_ALREADY_AUTHORIZED",
          "ORDER_ALREADY_CAPTURED",
          "AUTHORIZATION_ALREADY_CAPTURED",
          "PREVIOUSLY_VOIDED",
          "PREVIOUSLY_CAPTURED",
          "INVALID_RESOURCE_ID");

  /// A "no" that says something about the order, which is then to be read.
  private static final Set<String> LOOK =
      Set.of("ORDER_NOT_APPROVED", "ORDER_EXPIRED", "TOKEN_NOT_APPROVED");

  private final PaypalServerSdkClient paypal;
  private final PayPalRequests requests;

  PayPalProvider(PaypalServerSdkClient paypal, @Value("${consulta.public-url}") String publicUrl) {
    this.paypal = paypal;
    this.requests = new PayPalRequests(publicUrl);
  }

  @Override
  public PaymentProvider name() {
    return PaymentProvider.PAYPAL;
  }

  @Override
  public Duration holds() {
    return HOLDS;
  }

  /// PayPal makes customers as it stores accounts; ours is only a name for them.
  @Override
  public Opening customer(UUID accountId) {
    return new Opening.Opened(accountId.toString(), "");
  }

  @Override
  public Opening open(Order order) {
    if (order.purpose() == Purpose.STORE) return openSetup(order);
    return order(requests.page(order), order.key("start"));
  }

  @Override
  public Opening authorise(Order order, String method) {
    return order(requests.offSession(order, method), order.key("authorise"));
  }

  private Opening order(OrderRequest request, String key) {
    var input =
        new CreateOrderInput.Builder(JSON, request).paypalRequestId(key).prefer(WHOLE).build();
    return ask(
        () -> paypal.getOrdersController().createOrder(input),
        made -> opened(made.getId(), made.getLinks()),
        PayPalProvider::refused,
        new Opening.Unknown());
  }

  private Opening openSetup(Order order) {
    var input =
        new CreateSetupTokenInput.Builder(JSON, requests.store(order))
            .paypalRequestId(order.key("start"))
            .build();
    return ask(
        () -> paypal.getVaultController().createSetupToken(input),
        made -> opened(SETUP + made.getId(), made.getLinks()),
        PayPalProvider::refused,
        new Opening.Unknown());
  }

  private static Opening refused(String issue) {
    return new Opening.Refused(PayPalState.DECLINED);
  }

  private static Opening opened(String reference, List<LinkDescription> links) {
    var page =
        links.stream()
            .filter(link -> Set.of("payer-action", "approve").contains(link.getRel()))
            .map(LinkDescription::getHref)
            .findFirst();
    return new Opening.Opened(reference, page.orElse(""));
  }

  @Override
  public ProviderState read(String reference) {
    return reference.startsWith(SETUP)
        ? setup(reference.substring(SETUP.length()))
        : order(reference, PayPalState::of, gone(), new ProviderState.Unknown());
  }

  private static ProviderState gone() {
    return new ProviderState.Ended(null);
  }

  private <R> R order(String id, Function<com.paypal.sdk.models.Order, R> of, R gone, R unknown) {
    return ask(
        () -> paypal.getOrdersController().getOrder(new GetOrderInput.Builder(id).build()),
        of,
        _ -> gone,
        unknown);
  }

  private ProviderState setup(String id) {
    return ask(
        () -> paypal.getVaultController().getSetupToken(id),
        this::stored,
        _ -> gone(),
        new ProviderState.Unknown());
  }

  /// A setup token does not name the payment token that came of it, but its customer has no other.
  private ProviderState stored(SetupTokenResponse setup) {
    if (setup.getStatus() == PaymentTokenStatus.CREATED
        || setup.getStatus() == PaymentTokenStatus.PAYER_ACTION_REQUIRED)
      return new ProviderState.Open();
    var query =
        new ListCustomerPaymentTokensInput.Builder()
            .customerId(setup.getCustomer().getId())
            .build();
    return ask(
        () -> paypal.getVaultController().listCustomerPaymentTokens(query),
        found ->
            found.getPaymentTokens().isEmpty()
                ? new ProviderState.Approved()
                : new ProviderState.Stored(found.getPaymentTokens().getFirst().getId()),
        _ -> gone(),
        new ProviderState.Unknown());
  }

  @Override
  public Outcome accept(Order order, String reference) {
    if (reference.startsWith(SETUP)) return keep(order, reference.substring(SETUP.length()));
    return order.purpose() == Purpose.CHARGE
        ? captureOrder(order, reference)
        : authoriseOrder(order, reference);
  }

  private Outcome keep(Order order, String setup) {
    var input =
        new CreatePaymentTokenInput.Builder(JSON, PayPalRequests.token(setup))
            .paypalRequestId(order.key("store"))
            .build();
    return act(() -> paypal.getVaultController().createPaymentToken(input));
  }

  private Outcome authoriseOrder(Order order, String id) {
    var input =
        new AuthorizeOrderInput.Builder(id, JSON).paypalRequestId(order.key("authorise")).build();
    return act(() -> paypal.getOrdersController().authorizeOrder(input));
  }

  private Outcome captureOrder(Order order, String id) {
    var input =
        new CaptureOrderInput.Builder(id, JSON).paypalRequestId(order.key("capture")).build();
    return act(() -> paypal.getOrdersController().captureOrder(input));
  }

  private static <T> Outcome act(PayPalCall<T> call) {
    return ask(
        call,
        _ -> Outcome.DONE,
        issue -> ALREADY.contains(issue) || LOOK.contains(issue) ? Outcome.DONE : Outcome.REFUSED,
        Outcome.UNKNOWN);
  }

  @Override
  public Outcome capture(Order order, String intent) {
    return withAuthorization(
        intent,
        held ->
            act(() ->
                paypal
                    .getPaymentsController()
                    .captureAuthorizedPayment(
                        new CaptureAuthorizedPaymentInput.Builder(held.getId(), JSON)
                            .paypalRequestId(order.key("capture"))
                            .body(PayPalRequests.capture(order.amount()))
                            .build())));
  }

  @Override
  public Outcome release(UUID paymentId, String intent) {
    return withAuthorization(intent, this::release);
  }

  private Outcome release(AuthorizationWithAdditionalData held) {
    var input =
        new VoidPaymentInput.Builder(held.getId())
            .paypalRequestId("release-" + held.getId())
            .prefer(WHOLE)
            .build();
    return act(() -> paypal.getPaymentsController().voidPayment(input));
  }

  /// Done when nothing is held.
  private Outcome withAuthorization(
      String order, Function<AuthorizationWithAdditionalData, Outcome> act) {
    Optional<Outcome> nothing = Optional.of(Outcome.DONE);
    return order(
            order,
            read ->
                PayPalState.authorization(read)
                    .filter(PayPalState::isHeld)
                    .map(act)
                    .or(() -> nothing),
            nothing,
            Optional.of(Outcome.UNKNOWN))
        .orElse(Outcome.DONE);
  }

  @Override
  public boolean waitsForUs() {
    return true;
  }

  /// PayPal closes its pages by itself. What a patient approves on one moves nothing: we do.
  @Override
  public Outcome expire(String reference) {
    return reference.startsWith(SETUP) ? Outcome.DONE : release(new UUID(0, 0), reference);
  }

  @Override
  public Outcome refund(UUID refundId, String intent, Money amount) {
    return order(
        intent,
        read ->
            PayPalState.refundable(read)
                .map(capture -> refundOf(capture, refundId, amount))
                .orElse(Outcome.REFUSED),
        Outcome.REFUSED,
        Outcome.UNKNOWN);
  }

  private Outcome refundOf(String capture, UUID refundId, Money amount) {
    var input =
        new RefundCapturedPaymentInput.Builder(capture, JSON)
            .paypalRequestId("refund-" + refundId)
            .body(PayPalRequests.refund(amount))
            .build();
    return ask(
        () -> paypal.getPaymentsController().refundCapturedPayment(input),
        _ -> Outcome.DONE,
        _ -> Outcome.REFUSED,
        Outcome.UNKNOWN);
  }

  @Override
  public Outcome forget(String method) {
    return act(() -> paypal.getVaultController().deletePaymentToken(method));
  }

  /// PayPal answers for a month at most, and in pages.
  @Override
  public Optional<List<Moved>> moved(Instant from, Instant until) {
    var moved = new ArrayList<Moved>();
    for (var start = from; start.isBefore(until); start = start.plus(LONGEST_REPORT)) {
      var end = start.plus(LONGEST_REPORT).isBefore(until) ? start.plus(LONGEST_REPORT) : until;
      for (int page = 1, pages = 1; page <= pages; page++) {
        var found = transactions(start, end, page);
        if (found.isEmpty() || !collect(found.get(), moved)) return Optional.empty();
        pages = found.get().getTotalPages() == null ? 1 : found.get().getTotalPages();
      }
    }
    return Optional.of(moved);
  }

  private Optional<SearchResponse> transactions(Instant from, Instant until, int page) {
    var query =
        new SearchTransactionsInput.Builder(
                from.truncatedTo(ChronoUnit.SECONDS).toString(),
                until.truncatedTo(ChronoUnit.SECONDS).toString())
            .fields("transaction_info")
            .pageSize(500)
            .page(page)
            .build();
    return ask(
        () -> paypal.getTransactionSearchController().searchTransactions(query),
        Optional::of,
        issue -> {
          throw new IllegalStateException("PayPal does not show its transactions: " + issue);
        },
        Optional.empty());
  }

  private boolean collect(SearchResponse found, List<Moved> moved) {
    for (var line : found.getTransactionDetails()) {
      var info = line.getTransactionInfo();
      if (!PayPalState.isPayment(info) && !PayPalState.isRefund(info)) continue;
      var reference = PayPalState.isRefund(info) ? info.getTransactionId() : orderOf(info);
      if (reference == null) return false;
      moved.add(PayPalState.moved(info, reference));
    }
    return true;
  }

  /// The order of a capture, which of an authorisation's the report does not say.
  private @Nullable String orderOf(TransactionInformation info) {
    if (info.getPaypalReferenceIdType() == PaypalReferenceIdType.ODR)
      return info.getPaypalReferenceId();
    var capture = new GetCapturedPaymentInput.Builder(info.getTransactionId()).build();
    return ask(
            () -> paypal.getPaymentsController().getCapturedPayment(capture),
            found -> Optional.of(found.getSupplementaryData().getRelatedIds().getOrderId()),
            _ -> Optional.of(info.getTransactionId()), // taken by other means than ours
            Optional.<String>empty())
        .orElse(null);
  }
}
