package health.consulta.payment.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import health.consulta.payment.Provider.Order;
import java.time.Duration;
import java.util.Locale;

/// The page as Stripe is asked for it. Nothing medical, nobody's name. The same order gives the
/// same request to the letter, since it is sent again under the same key.
class PaymentPage {
  /// Stripe closes a page 30 minutes after it was opened at the earliest, by its own clock.
  private static final Duration OPEN_FOR = Duration.ofMinutes(31);

  private final String publicUrl;

  PaymentPage(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  SessionCreateParams of(Order order) {
    var paymentId = order.paymentId().toString();
    var bookingId = order.bookingId().toString();
    var back = publicUrl + "/paiement/retour?booking=" + bookingId;
    var description = "Consulta " + bookingId.substring(0, 8).toUpperCase(Locale.ROOT);
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
        .setLocale(locale(order.locale()))
        .setClientReferenceId(bookingId)
        .putMetadata("paymentId", paymentId)
        .putMetadata("bookingId", bookingId)
        .setSuccessUrl(back)
        .setCancelUrl(back + "&abandon=1")
        .setExpiresAt(order.createdAt().plus(OPEN_FOR).getEpochSecond())
        .setPaymentIntentData(
            PaymentIntentData.builder()
                .setCaptureMethod(
                    order.captureLater() ? CaptureMethod.MANUAL : CaptureMethod.AUTOMATIC)
                .setDescription(description)
                .putMetadata("paymentId", paymentId)
                .putMetadata("bookingId", bookingId)
                .build())
        .addLineItem(
            LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                    LineItem.PriceData.builder()
                        .setCurrency(order.amount().currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(order.amount().minor())
                        .setProductData(
                            LineItem.PriceData.ProductData.builder().setName(description).build())
                        .build())
                .build())
        .build();
  }

  private static SessionCreateParams.Locale locale(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals("en")
        ? SessionCreateParams.Locale.EN
        : SessionCreateParams.Locale.FR;
  }
}
