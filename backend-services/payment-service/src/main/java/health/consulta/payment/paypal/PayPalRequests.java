package health.consulta.payment.paypal;

import com.paypal.sdk.models.AmountWithBreakdown;
import com.paypal.sdk.models.CaptureRequest;
import com.paypal.sdk.models.CheckoutPaymentIntent;
import com.paypal.sdk.models.Customer;
import com.paypal.sdk.models.ExperienceContextShippingPreference;
import com.paypal.sdk.models.OrderRequest;
import com.paypal.sdk.models.PaymentInitiator;
import com.paypal.sdk.models.PaymentSource;
import com.paypal.sdk.models.PaymentTokenRequest;
import com.paypal.sdk.models.PaymentTokenRequestPaymentSource;
import com.paypal.sdk.models.PaypalExperienceUserAction;
import com.paypal.sdk.models.PaypalPaymentTokenUsageType;
import com.paypal.sdk.models.PaypalWallet;
import com.paypal.sdk.models.PaypalWalletAttributes;
import com.paypal.sdk.models.PaypalWalletContextShippingPreference;
import com.paypal.sdk.models.PaypalWalletExperienceContext;
import com.paypal.sdk.models.PaypalWalletStoredCredential;
import com.paypal.sdk.models.PaypalWalletVaultInstruction;
import com.paypal.sdk.models.PurchaseUnitRequest;
import com.paypal.sdk.models.RefundRequest;
import com.paypal.sdk.models.SetupTokenRequest;
import com.paypal.sdk.models.SetupTokenRequestPaymentSource;
import com.paypal.sdk.models.StoreInVaultInstruction;
import com.paypal.sdk.models.StoredPaymentSourceUsageType;
import com.paypal.sdk.models.VaultExperienceContext;
import com.paypal.sdk.models.VaultPaypalWalletRequest;
import com.paypal.sdk.models.VaultTokenRequest;
import com.paypal.sdk.models.VaultTokenRequestType;
import health.consulta.contract.Money;
import health.consulta.payment.Provider.Order;
import health.consulta.payment.Provider.Purpose;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// What PayPal is asked. The same order gives the same request, since it may be asked twice under
/// one id. Nothing on it tells more than that there is a booking.
class PayPalRequests {
  private final String publicUrl;

  PayPalRequests(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// An order that the patient approves at PayPal.
  OrderRequest page(Order order) {
    var wallet =
        new PaypalWallet.Builder()
            .experienceContext(
                new PaypalWalletExperienceContext.Builder()
                    .brandName("Consulta")
                    .locale(locale(order))
                    .shippingPreference(PaypalWalletContextShippingPreference.NO_SHIPPING)
                    .userAction(PaypalExperienceUserAction.PAY_NOW)
                    .returnUrl(back(order))
                    .cancelUrl(back(order) + "&abandon=1")
                    .build());
    // kept until the visit is over, so that it stays secured when it is moved
    if (order.purpose() == Purpose.AUTHORISE) wallet.attributes(stored());
    var intent =
        order.purpose() == Purpose.CHARGE
            ? CheckoutPaymentIntent.CAPTURE
            : CheckoutPaymentIntent.AUTHORIZE;
    return order(order, intent, wallet.build());
  }

  private static PaypalWalletAttributes stored() {
    var instruction =
        new PaypalWalletVaultInstruction.Builder(PaypalPaymentTokenUsageType.MERCHANT)
            .storeInVault(StoreInVaultInstruction.ON_SUCCESS)
            .build();
    return new PaypalWalletAttributes.Builder().vault(instruction).build();
  }

  /// An order that a stored account pays while nobody is there.
  OrderRequest offSession(Order order, String method) {
    var credential =
        new PaypalWalletStoredCredential.Builder(PaymentInitiator.MERCHANT)
            .usage(StoredPaymentSourceUsageType.SUBSEQUENT)
            .build();
    var wallet = new PaypalWallet.Builder().vaultId(method).storedCredential(credential).build();
    return order(order, CheckoutPaymentIntent.AUTHORIZE, wallet);
  }

  private static OrderRequest order(
      Order order, CheckoutPaymentIntent intent, PaypalWallet wallet) {
    var amount =
        new AmountWithBreakdown.Builder(order.amount().currency(), decimal(order.amount())).build();
    var unit =
        new PurchaseUnitRequest.Builder(amount)
            .referenceId(order.bookingId().toString())
            .customId(order.paymentId().toString())
            .description(description(order))
            .build();
    return new OrderRequest.Builder(intent, List.of(unit))
        .paymentSource(new PaymentSource.Builder().paypal(wallet).build())
        .build();
  }

  /// A page on which the patient agrees to have the account stored.
  SetupTokenRequest store(Order order) {
    var context =
        new VaultExperienceContext.Builder()
            .brandName("Consulta")
            .locale(locale(order))
            .shippingPreference(ExperienceContextShippingPreference.NO_SHIPPING)
            .returnUrl(back(order))
            .cancelUrl(back(order) + "&abandon=1")
            .build();
    var wallet =
        new VaultPaypalWalletRequest.Builder()
            .description(description(order))
            .usageType(PaypalPaymentTokenUsageType.MERCHANT)
            .experienceContext(context)
            .build();
    return new SetupTokenRequest.Builder(
            new SetupTokenRequestPaymentSource.Builder().paypal(wallet).build())
        .customer(new Customer.Builder().merchantCustomerId(order.customer()).build())
        .build();
  }

  static PaymentTokenRequest token(String setupToken) {
    var token =
        new VaultTokenRequest.Builder(setupToken, VaultTokenRequestType.SETUP_TOKEN).build();
    return new PaymentTokenRequest.Builder(
            new PaymentTokenRequestPaymentSource.Builder().token(token).build())
        .build();
  }

  /// The last capture of an authorisation: what it leaves is let go.
  static CaptureRequest capture(Money amount) {
    return new CaptureRequest.Builder().amount(money(amount)).finalCapture(true).build();
  }

  static RefundRequest refund(Money amount) {
    return new RefundRequest.Builder().amount(money(amount)).build();
  }

  private static com.paypal.sdk.models.Money money(Money amount) {
    return new com.paypal.sdk.models.Money(amount.currency(), decimal(amount));
  }

  private static String decimal(Money amount) {
    return BigDecimal.valueOf(amount.minor(), digits(amount.currency())).toPlainString();
  }

  static int digits(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }

  private String back(Order order) {
    return publicUrl + "/paiement/retour?booking=" + order.bookingId();
  }

  private static String description(Order order) {
    return "Consulta " + order.bookingId().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private static String locale(Order order) {
    return Locale.forLanguageTag(order.locale()).getLanguage().equals("en") ? "en-GB" : "fr-FR";
  }
}
