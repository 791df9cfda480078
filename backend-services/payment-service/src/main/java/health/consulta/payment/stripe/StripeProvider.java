package health.consulta.payment.stripe;

import static health.consulta.payment.stripe.StripeCall.ask;

import com.stripe.StripeClient;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionExpireParams;
import health.consulta.contract.Money;
import health.consulta.payment.Provider;
import health.consulta.payment.ProviderState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Stripe Checkout, by its own SDK.
@Component
class StripeProvider implements Provider {
  private final StripeClient stripe;
  private final PaymentPage page;

  StripeProvider(StripeClient stripe, @Value("${consulta.public-url}") String publicUrl) {
    this.stripe = stripe;
    this.page = new PaymentPage(publicUrl);
  }

  @Override
  public Optional<Page> open(Order order) {
    return ask(() ->
            stripe
                .v1()
                .checkout()
                .sessions()
                .create(page.of(order), once("start-" + order.paymentId())))
        .map(
            session -> new Page(session.getId(), session.getUrl() == null ? "" : session.getUrl()));
  }

  @Override
  public ProviderState read(Page page) {
    var session =
        ask(() -> stripe.v1().checkout().sessions().retrieve(page.reference()))
            .orElseThrow(() -> new IllegalStateException("Stripe does not know its own page"));
    var id = session.getPaymentIntent();
    if (id == null) return StripeState.of(session);
    var intent =
        ask(() -> stripe.v1().paymentIntents().retrieve(id))
            .orElseThrow(() -> new IllegalStateException("Stripe does not know its own intent"));
    return StripeState.of(session, intent, refunds(intent));
  }

  private List<Refund> refunds(PaymentIntent intent) {
    if (!"succeeded".equals(intent.getStatus())) return List.of();
    var query = RefundListParams.builder().setPaymentIntent(intent.getId()).setLimit(100L).build();
    return ask(() -> stripe.v1().refunds().list(query).getData()).orElse(List.of());
  }

  @Override
  public void capture(UUID paymentId, String intent) {
    var none = PaymentIntentCaptureParams.builder().build();
    ask(() -> stripe.v1().paymentIntents().capture(intent, none, once("capture-" + paymentId)));
  }

  @Override
  public void release(UUID paymentId, String intent) {
    var none = PaymentIntentCancelParams.builder().build();
    ask(() -> stripe.v1().paymentIntents().cancel(intent, none, once("release-" + paymentId)));
  }

  @Override
  public void expire(Page page) {
    var none = SessionExpireParams.builder().build();
    ask(() -> stripe.v1().checkout().sessions().expire(page.reference(), none));
  }

  @Override
  public boolean refund(UUID refundId, String intent, Money amount) {
    var refund =
        RefundCreateParams.builder()
            .setPaymentIntent(intent)
            .setAmount(amount.minor())
            .putMetadata("refundId", refundId.toString())
            .build();
    return ask(() -> stripe.v1().refunds().create(refund, once("refund-" + refundId))).isPresent();
  }

  private static RequestOptions once(String act) {
    return RequestOptions.builder().setIdempotencyKey(act).build();
  }
}
