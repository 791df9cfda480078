package health.consulta.launcher.sandbox.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.paypal.sdk.models.CheckoutPaymentIntent;
import com.paypal.sdk.models.CreatePaymentTokenInput;
import com.paypal.sdk.models.CreateSetupTokenInput;
import com.paypal.sdk.models.OrderStatus;
import com.paypal.sdk.models.PaymentInitiator;
import com.paypal.sdk.models.PaymentTokenRequest;
import com.paypal.sdk.models.PaymentTokenRequestPaymentSource;
import com.paypal.sdk.models.PaymentTokenResponse;
import com.paypal.sdk.models.PaymentTokenStatus;
import com.paypal.sdk.models.PaypalPaymentTokenUsageType;
import com.paypal.sdk.models.PaypalWallet;
import com.paypal.sdk.models.PaypalWalletAttributes;
import com.paypal.sdk.models.PaypalWalletExperienceContext;
import com.paypal.sdk.models.PaypalWalletStoredCredential;
import com.paypal.sdk.models.PaypalWalletVaultInstruction;
import com.paypal.sdk.models.PaypalWalletVaultStatus;
import com.paypal.sdk.models.SetupTokenRequest;
import com.paypal.sdk.models.SetupTokenRequestPaymentSource;
import com.paypal.sdk.models.SetupTokenResponse;
import com.paypal.sdk.models.StoreInVaultInstruction;
import com.paypal.sdk.models.VaultExperienceContext;
import com.paypal.sdk.models.VaultPaypalWalletRequest;
import com.paypal.sdk.models.VaultTokenRequest;
import com.paypal.sdk.models.VaultTokenRequestType;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @TempDir private Path data;
  private PayPalShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new PayPalShop(data);
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  private SetupTokenResponse setUp() {
    var wallet =
        new VaultPaypalWalletRequest.Builder()
            .usageType(PaypalPaymentTokenUsageType.MERCHANT)
            .experienceContext(
                new VaultExperienceContext.Builder()
                    .returnUrl("http://shop.test/stored")
                    .cancelUrl("http://shop.test/cancelled")
                    .build())
            .build();
    var source = new SetupTokenRequestPaymentSource.Builder().paypal(wallet).build();
    return PayPalShop.call(() ->
            shop.sdk()
                .getVaultController()
                .createSetupToken(
                    new CreateSetupTokenInput.Builder(
                            "application/json", new SetupTokenRequest.Builder(source).build())
                        .paypalRequestId("store-1")
                        .build()))
        .getResult();
  }

  private PaymentTokenResponse token(String setup) {
    var source =
        new PaymentTokenRequestPaymentSource.Builder()
            .token(new VaultTokenRequest.Builder(setup, VaultTokenRequestType.SETUP_TOKEN).build())
            .build();
    return PayPalShop.call(() ->
            shop.sdk()
                .getVaultController()
                .createPaymentToken(
                    new CreatePaymentTokenInput.Builder(
                            "application/json", new PaymentTokenRequest.Builder(source).build())
                        .paypalRequestId("token-1")
                        .build()))
        .getResult();
  }

  private String stored(String account) {
    var setup = setUp();
    assertThat(setup.getStatus()).isEqualTo(PaymentTokenStatus.PAYER_ACTION_REQUIRED);
    var back =
        shop.page(
            "/agreements/approve?approval_session_id=" + setup.getId(),
            "answer=approve&account=" + account);
    assertThat(back.headers().firstValue("Location").orElseThrow())
        .startsWith("http://shop.test/stored?approval_token_id=" + setup.getId());
    return token(setup.getId()).getId();
  }

  private static PaypalWallet wallet(String token) {
    return new PaypalWallet.Builder()
        .vaultId(token)
        .storedCredential(
            new PaypalWalletStoredCredential.Builder(PaymentInitiator.MERCHANT).build())
        .build();
  }

  @Test
  void a_stored_account_pays_later_without_the_payer() {
    var token = stored("FUNDED");
    var order =
        shop.create(
                PayPalShop.request(CheckoutPaymentIntent.AUTHORIZE, "25.00", wallet(token)),
                "authorise-1")
            .getResult();
    assertThat(order.getStatus()).isEqualTo(OrderStatus.COMPLETED);
    var held = order.getPurchaseUnits().getFirst().getPayments().getAuthorizations().getFirst();
    shop.capture(held.getId(), "25.00", true);
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void a_stored_account_without_funds_is_declined() {
    var request =
        PayPalShop.request(CheckoutPaymentIntent.AUTHORIZE, "25.00", wallet(stored("DECLINED")));
    assertThatThrownBy(() -> shop.create(request, "authorise-1"))
        .hasMessageContaining("INSTRUMENT_DECLINED");
    assertThat(shop.ledger()).isEmpty();
  }

  @Test
  void a_setup_token_that_nobody_approved_is_no_payment_token() {
    assertThatThrownBy(() -> token(setUp().getId())).hasMessageContaining("422");
  }

  @Test
  void a_deleted_token_pays_nothing() {
    var token = stored("FUNDED");
    PayPalShop.call(() -> shop.sdk().getVaultController().deletePaymentToken(token));
    var request = PayPalShop.request(CheckoutPaymentIntent.AUTHORIZE, "25.00", wallet(token));
    assertThatThrownBy(() -> shop.create(request, "authorise-1"))
        .hasMessageContaining("TOKEN_ID_NOT_FOUND");
    assertThatThrownBy(
            () -> PayPalShop.call(() -> shop.sdk().getVaultController().getPaymentToken(token)))
        .hasMessageContaining("404");
  }

  @Test
  void an_account_is_stored_with_a_payment_that_went_well() {
    var wallet =
        new PaypalWallet.Builder()
            .attributes(
                new PaypalWalletAttributes.Builder()
                    .vault(
                        new PaypalWalletVaultInstruction.Builder(
                                PaypalPaymentTokenUsageType.MERCHANT)
                            .storeInVault(StoreInVaultInstruction.ON_SUCCESS)
                            .build())
                    .build())
            .experienceContext(
                new PaypalWalletExperienceContext.Builder()
                    .returnUrl("http://shop.test/ok")
                    .cancelUrl("http://shop.test/cancelled")
                    .build())
            .build();
    var order =
        shop.create(PayPalShop.request(CheckoutPaymentIntent.AUTHORIZE, "25.00", wallet), "start-1")
            .getResult();
    shop.approve(order.getId(), "FUNDED");
    shop.authorize(order.getId(), "authorise-1");
    var vault = shop.order(order.getId()).getPaymentSource().getPaypal().getAttributes().getVault();
    assertThat(vault.getStatus()).isEqualTo(PaypalWalletVaultStatus.VAULTED);
    assertThat(
            PayPalShop.call(() -> shop.sdk().getVaultController().getPaymentToken(vault.getId()))
                .getResult()
                .getId())
        .isEqualTo(vault.getId());
  }
}
