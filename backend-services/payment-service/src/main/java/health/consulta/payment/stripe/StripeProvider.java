package health.consulta.payment.stripe;

import static health.consulta.payment.stripe.StripeCall.act;
import static health.consulta.payment.stripe.StripeCall.ask;

import com.stripe.StripeClient;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentMethodDetachParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionExpireParams;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import health.consulta.payment.Provider;
import health.consulta.payment.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Stripe Checkout, by its own SDK. A reference is a Checkout Session's id, or a PaymentIntent's
/// when nobody was there; a stored method is `customer|payment method`.
@Component
class StripeProvider implements Provider {
  /// Seven days, less one for a visit that runs late.
  private static final Duration HOLDS = Duration.ofDays(6);

  private final StripeClient stripe;
  private final StripeRequests requests;

  StripeProvider(StripeClient stripe, @Value("${consulta.public-url}") String publicUrl) {
    this.stripe = stripe;
    this.requests = new StripeRequests(publicUrl);
  }

  @Override
  public PaymentProvider name() {
    return PaymentProvider.STRIPE;
  }

  @Override
  public Duration holds() {
    return HOLDS;
  }

  /// Nothing about the person: Stripe needs no more than an id of ours.
  @Override
  public Opening customer(UUID accountId) {
    var customer =
        CustomerCreateParams.builder().putMetadata("accountId", accountId.toString()).build();
    return StripeCall.open(
        () -> stripe.v1().customers().create(customer, once("customer-" + accountId)),
        made -> new Opening.Opened(made.getId(), ""));
  }

  @Override
  public Opening open(Order order) {
    return StripeCall.open(
        () ->
            stripe
                .v1()
                .checkout()
                .sessions()
                .create(requests.page(order), once(order.key("start"))),
        session ->
            new Opening.Opened(session.getId(), session.getUrl() == null ? "" : session.getUrl()));
  }

  @Override
  public Opening authorise(Order order, String method) {
    return StripeCall.open(
        () ->
            stripe
                .v1()
                .paymentIntents()
                .create(requests.offSession(order, method), once(order.key("authorise"))),
        intent -> new Opening.Opened(intent.getId(), ""));
  }

  @Override
  public ProviderState read(String reference) {
    if (reference.startsWith("pi_")) return intent(reference, false);
    return read(() -> stripe.v1().checkout().sessions().retrieve(reference), this::of);
  }

  private ProviderState of(Session session) {
    if (session.getSetupIntent() != null)
      return read(
          () -> stripe.v1().setupIntents().retrieve(session.getSetupIntent()),
          setup -> StripeState.of(session, setup));
    return session.getPaymentIntent() == null
        ? StripeState.of(session)
        : intent(session.getPaymentIntent(), StripeState.isOpen(session));
  }

  private ProviderState intent(String id, boolean open) {
    return read(
        () -> stripe.v1().paymentIntents().retrieve(id),
        intent ->
            "succeeded".equals(intent.getStatus())
                ? taken(open, intent)
                : StripeState.of(open, intent, List.of(), List.of()));
  }

  private ProviderState taken(boolean open, PaymentIntent intent) {
    var refunds =
        RefundListParams.builder().setPaymentIntent(intent.getId()).setLimit(100L).build();
    var disputes =
        DisputeListParams.builder().setPaymentIntent(intent.getId()).setLimit(100L).build();
    return read(
        () -> stripe.v1().refunds().list(refunds).getData(),
        (List<Refund> given) ->
            read(
                () -> stripe.v1().disputes().list(disputes).getData(),
                (List<Dispute> disputed) -> StripeState.of(open, intent, given, disputed)));
  }

  private static <T> ProviderState read(
      StripeCall<T> call, java.util.function.Function<T, ProviderState> state) {
    return ask(
        call,
        state,
        code -> {
          throw new IllegalStateException("Stripe does not know its own: " + code);
        },
        new ProviderState.Unknown());
  }

  /// Stripe never waits for us.
  @Override
  public Outcome accept(Order order, String reference) {
    return Outcome.DONE;
  }

  @Override
  public Outcome capture(Order order, String intent) {
    var amount =
        PaymentIntentCaptureParams.builder().setAmountToCapture(order.amount().minor()).build();
    return act(
        () -> stripe.v1().paymentIntents().capture(intent, amount, once(order.key("capture"))));
  }

  @Override
  public Outcome release(UUID paymentId, String intent) {
    var none = PaymentIntentCancelParams.builder().build();
    return act(() -> stripe.v1().paymentIntents().cancel(intent, none, once("release-" + intent)));
  }

  @Override
  public Outcome expire(String reference) {
    if (reference.startsWith("pi_")) return release(new UUID(0, 0), reference);
    var none = SessionExpireParams.builder().build();
    return act(() -> stripe.v1().checkout().sessions().expire(reference, none));
  }

  @Override
  public Outcome refund(UUID refundId, String intent, Money amount) {
    var refund =
        RefundCreateParams.builder()
            .setPaymentIntent(intent)
            .setAmount(amount.minor())
            .putMetadata("refundId", refundId.toString())
            .build();
    return act(() -> stripe.v1().refunds().create(refund, once("refund-" + refundId)));
  }

  @Override
  public Outcome forget(String method) {
    var none = PaymentMethodDetachParams.builder().build();
    var id = StripeState.paymentMethodOf(method);
    return act(() -> stripe.v1().paymentMethods().detach(id, none, once("forget-" + id)));
  }

  @Override
  public Optional<List<Moved>> moved(Instant from, Instant until) {
    var query =
        BalanceTransactionListParams.builder()
            .setCreated(
                BalanceTransactionListParams.Created.builder()
                    .setGte(from.getEpochSecond())
                    .setLt(until.getEpochSecond())
                    .build())
            .setLimit(100L)
            .addExpand("data.source")
            .build();
    return ask(
        () -> {
          var moved = new ArrayList<Moved>();
          for (var one : stripe.v1().balanceTransactions().list(query).autoPagingIterable())
            StripeState.moved(one).ifPresent(moved::add);
          return moved;
        },
        Optional::of,
        code -> {
          throw new IllegalStateException("Stripe does not show its movements: " + code);
        },
        Optional.empty());
  }

  private static RequestOptions once(String act) {
    return RequestOptions.builder().setIdempotencyKey(act).build();
  }
}
