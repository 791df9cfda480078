package health.consulta.payment.stripe;

import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import health.consulta.payment.Provider.Order;
import health.consulta.payment.Provider.Purpose;
import java.time.Duration;
import java.util.Locale;

/// What Stripe is asked for. Nothing medical, nobody's name. The same order gives the same request
/// to the letter, since it is sent again under the same key.
class StripeRequests {
  /// Stripe closes a page 30 minutes after it was opened at the earliest, by its own clock.
  private static final Duration OPEN_FOR = Duration.ofMinutes(31);

  private final String publicUrl;

  StripeRequests(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// The page where the patient pays, or leaves a method to be used while they are not there.
  SessionCreateParams page(Order order) {
    var back = publicUrl + "/paiement/retour?booking=" + order.bookingId();
    var page =
        SessionCreateParams.builder()
            .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
            .setLocale(locale(order.locale()))
            .setClientReferenceId(order.bookingId().toString())
            .putMetadata("paymentId", order.paymentId().toString())
            .putMetadata("bookingId", order.bookingId().toString())
            .setCustomer(order.customer())
            .setSuccessUrl(back)
            .setCancelUrl(back + "&abandon=1")
            .setExpiresAt(order.at().plus(OPEN_FOR).getEpochSecond());
    return (order.purpose() == Purpose.STORE ? store(page, order) : pay(page, order)).build();
  }

  private static SessionCreateParams.Builder store(SessionCreateParams.Builder page, Order order) {
    return page.setMode(SessionCreateParams.Mode.SETUP)
        .setSetupIntentData(
            SessionCreateParams.SetupIntentData.builder()
                .setDescription(description(order))
                .putMetadata("paymentId", order.paymentId().toString())
                .putMetadata("bookingId", order.bookingId().toString())
                .build());
  }

  private static SessionCreateParams.Builder pay(SessionCreateParams.Builder page, Order order) {
    var later = order.purpose() == Purpose.AUTHORISE;
    var intent =
        PaymentIntentData.builder()
            .setCaptureMethod(later ? CaptureMethod.MANUAL : CaptureMethod.AUTOMATIC)
            .setDescription(description(order))
            .putMetadata("paymentId", order.paymentId().toString())
            .putMetadata("bookingId", order.bookingId().toString());
    // kept until the visit is over, so that it stays secured when it is moved
    if (later) intent.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
    return page.setMode(SessionCreateParams.Mode.PAYMENT)
        .setPaymentIntentData(intent.build())
        .addLineItem(
            LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                    LineItem.PriceData.builder()
                        .setCurrency(currency(order))
                        .setUnitAmount(order.amount().minor())
                        .setProductData(
                            LineItem.PriceData.ProductData.builder()
                                .setName(description(order))
                                .build())
                        .build())
                .build());
  }

  /// An authorisation by a stored method.
  PaymentIntentCreateParams offSession(Order order, String method) {
    return PaymentIntentCreateParams.builder()
        .setAmount(order.amount().minor())
        .setCurrency(currency(order))
        .setCustomer(StripeState.customerOf(method))
        .setPaymentMethod(StripeState.paymentMethodOf(method))
        .addPaymentMethodType("card")
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .setConfirm(true)
        .setOffSession(true)
        .setDescription(description(order))
        .putMetadata("paymentId", order.paymentId().toString())
        .putMetadata("bookingId", order.bookingId().toString())
        .build();
  }

  private static String description(Order order) {
    return "Consulta " + order.bookingId().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static String currency(Order order) {
    return order.amount().currency().toLowerCase(Locale.ROOT);
  }

  private static SessionCreateParams.Locale locale(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals("en")
        ? SessionCreateParams.Locale.EN
        : SessionCreateParams.Locale.FR;
  }
}
