package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredCardsTest {
  @TempDir private Path data;
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new Shop(data);
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  private String customer() throws StripeException {
    var params = CustomerCreateParams.builder().setEmail("lea.petit@demo.test").build();
    return shop.stripe().v1().customers().create(params).getId();
  }

  private Session storing(String customer) throws StripeException {
    return shop.stripe()
        .v1()
        .checkout()
        .sessions()
        .create(
            SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCurrency("eur")
                .setCustomer(customer)
                .setSuccessUrl("http://shop.test/ok")
                .setCancelUrl("http://shop.test/cancelled")
                .setLocale(SessionCreateParams.Locale.FR)
                .setSetupIntentData(
                    SessionCreateParams.SetupIntentData.builder()
                        .putMetadata("payment", "p-1")
                        .build())
                .build());
  }

  private SetupIntent setupOf(Session session) throws StripeException {
    return shop.stripe().v1().setupIntents().retrieve(session.getSetupIntent());
  }

  private SetupIntent setUp(String customer, String card) throws StripeException {
    return shop.stripe()
        .v1()
        .setupIntents()
        .create(
            SetupIntentCreateParams.builder()
                .setCustomer(customer)
                .addPaymentMethodType("card")
                .setPaymentMethod(card)
                .setConfirm(true)
                .build());
  }

  private PaymentMethod attached(String card, String customer) throws StripeException {
    return shop.stripe()
        .v1()
        .paymentMethods()
        .attach(card, PaymentMethodAttachParams.builder().setCustomer(customer).build());
  }

  private PaymentIntent chargedLater(String customer, String method) throws StripeException {
    var intent = shop.intent(2500, method).setCustomer(customer).setOffSession(true).build();
    return shop.stripe().v1().paymentIntents().create(intent);
  }

  @Test
  void the_page_stores_a_card_which_then_pays_without_the_payer() throws Exception {
    var customer = customer();
    var session = storing(customer);
    assertThat(session.getPaymentStatus()).isEqualTo("no_payment_required");
    assertThat(shop.get("/c/pay/" + session.getId()).body())
        .contains("Enregistrer ma carte", "Rien n’est débité")
        .doesNotContain("0,00");
    assertThat(shop.pay(session, "4242424242424242").headers().firstValue("Location"))
        .contains("http://shop.test/ok");

    assertThat(shop.session(session.getId()).getStatus()).isEqualTo("complete");
    var intent = setupOf(session);
    assertThat(intent.getStatus()).isEqualTo("succeeded");
    assertThat(intent.getMetadata()).containsEntry("payment", "p-1");
    var method = shop.stripe().v1().paymentMethods().retrieve(intent.getPaymentMethod());
    assertThat(method.getCustomer()).isEqualTo(customer);
    assertThat(shop.ledger()).isEmpty();

    var paid = chargedLater(customer, method.getId());
    assertThat(paid.getStatus()).isEqualTo("requires_capture");
    shop.stripe()
        .v1()
        .paymentIntents()
        .capture(
            paid.getId(), PaymentIntentCaptureParams.builder().setAmountToCapture(2000L).build());
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2000", "release 500");
    await()
        .untilAsserted(() ->
            assertThat(shop.eventTypes())
                .contains(
                    "customer.created",
                    "setup_intent.created",
                    "payment_method.attached",
                    "setup_intent.succeeded",
                    "checkout.session.completed"));
  }

  @ParameterizedTest
  @CsvSource({"approve, complete, succeeded", "fail, open, requires_payment_method"})
  void the_bank_is_asked_before_a_card_is_stored(String answer, String session, String setup)
      throws Exception {
    var opened = storing(customer());
    var bank = shop.pay(opened, "4000002500003155").headers().firstValue("Location").orElseThrow();
    assertThat(shop.get(bank).body()).contains("Confirmer ma carte").doesNotContain("Montant");
    assertThat(setupOf(opened).getStatus()).isEqualTo("requires_action");
    shop.post(bank, Map.of("answer", answer));
    assertThat(shop.session(opened.getId()).getStatus()).isEqualTo(session);
    assertThat(setupOf(opened).getStatus()).isEqualTo(setup);
  }

  @Test
  void who_leaves_the_bank_can_take_another_card_or_none() throws Exception {
    var session = storing(customer());
    shop.pay(session, "4000002760003184");
    shop.pay(session, "4242424242424242");
    assertThat(setupOf(session).getStatus()).isEqualTo("succeeded");
    assertThat(setupOf(session).getNextAction()).isNull();

    var left = storing(customer());
    shop.pay(left, "4000002760003184");
    shop.advance(Duration.ofHours(25));
    assertThat(setupOf(left).getStatus()).isEqualTo("canceled");
    assertThat(shop.session(left.getId()).getStatus()).isEqualTo("expired");
  }

  @Test
  void a_card_that_was_set_up_is_not_asked_again() throws Exception {
    var customer = customer();
    var session = storing(customer);
    var bank = shop.pay(session, "4000002500003155").headers().firstValue("Location").orElseThrow();
    shop.post(bank, Map.of("answer", "approve"));
    assertThat(chargedLater(customer, setupOf(session).getPaymentMethod()).getStatus())
        .isEqualTo("requires_capture");

    var merelyAttached = attached("pm_card_authenticationRequiredOnSetup", customer);
    assertThat(refused(customer, merelyAttached.getId()).getCode())
        .isEqualTo("authentication_required");
  }

  @Test
  void an_off_session_refusal_carries_the_intent_and_moves_no_money() throws Exception {
    var customer = customer();
    var method = attached("pm_card_authenticationRequired", customer);
    var refused = refused(customer, method.getId());
    assertThat(refused.getStatusCode()).isEqualTo(402);
    assertThat(refused.getCode()).isEqualTo("authentication_required");
    var intent = refused.getStripeError().getPaymentIntent();
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getLastPaymentError().getPaymentMethod().getId()).isEqualTo(method.getId());
    assertThat(shop.ledger()).isEmpty();
  }

  private CardException refused(String customer, String method) {
    return catchThrowableOfType(CardException.class, () -> chargedLater(customer, method));
  }

  @Test
  void cards_without_money_are_stored_and_declined_later() throws Exception {
    var customer = customer();
    var stored = setUp(customer, "pm_card_chargeCustomerFail");
    assertThat(stored.getStatus()).isEqualTo("succeeded");
    assertThat(refused(customer, stored.getPaymentMethod()).getCode()).isEqualTo("card_declined");

    var session = storing(customer);
    var bank = shop.pay(session, "4000008260003178").headers().firstValue("Location").orElseThrow();
    shop.post(bank, Map.of("answer", "approve"));
    assertThat(refused(customer, setupOf(session).getPaymentMethod()).getDeclineCode())
        .isEqualTo("insufficient_funds");

    var declined =
        catchThrowableOfType(CardException.class, () -> setUp(customer, "pm_card_chargeDeclined"));
    assertThat(declined.getStripeError().getSetupIntent().getStatus())
        .isEqualTo("requires_payment_method");
    assertThat(shop.ledger()).isEmpty();
  }

  @Test
  void a_payment_may_store_its_card() throws Exception {
    var customer = customer();
    var params =
        shop.checkout()
            .setCustomerEmail(null)
            .setCustomer(customer)
            .setPaymentIntentData(
                SessionCreateParams.PaymentIntentData.builder()
                    .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL)
                    .setSetupFutureUsage(
                        SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                    .build())
            .build();
    var session = shop.stripe().v1().checkout().sessions().create(params);
    shop.pay(session, "4242424242424242");
    var stored =
        shop.stripe()
            .v1()
            .paymentMethods()
            .list(PaymentMethodListParams.builder().setCustomer(customer).build())
            .getData();
    assertThat(stored).hasSize(1);
    assertThat(chargedLater(customer, stored.getFirst().getId()).getStatus())
        .isEqualTo("requires_capture");
  }

  @Test
  void a_detached_card_is_never_used_again_nor_one_of_a_deleted_customer() throws Exception {
    var customer = customer();
    var method = attached("pm_card_visa", customer);
    shop.stripe().v1().paymentMethods().detach(method.getId());
    assertThat(invalid(() -> chargedLater(customer, method.getId())).getMessage())
        .contains("may not be used again");
    assertThat(invalid(() -> shop.stripe().v1().paymentMethods().detach(method.getId())))
        .hasMessageContaining("not attached to a customer");

    var second = attached("pm_card_visa", customer);
    assertThat(shop.stripe().v1().customers().delete(customer).getDeleted()).isTrue();
    assertThat(shop.stripe().v1().customers().retrieve(customer).getDeleted()).isTrue();
    assertThat(invalid(() -> chargedLater(customer, second.getId())).getCode())
        .isEqualTo("resource_missing");
    await().until(() -> shop.eventTypes().contains("customer.deleted"));
    assertThat(shop.eventTypes()).contains("payment_method.detached");
  }

  @Test
  void a_card_serves_its_customer_only() throws Exception {
    var method = attached("pm_card_visa", customer());
    var stranger = customer();
    assertThat(invalid(() -> chargedLater(stranger, method.getId())).getCode())
        .isEqualTo("resource_missing");
    assertThat(
            invalid(() ->
                shop.stripe()
                    .v1()
                    .paymentIntents()
                    .create(shop.intent(2500, method.getId()).build())))
        .hasMessageContaining("belongs to a customer");
    assertThat(invalid(() -> attached(method.getId(), stranger)))
        .hasMessageContaining("already been attached");
  }

  @Test
  void a_setup_ends_once() throws Exception {
    var intents = shop.stripe().v1().setupIntents();
    var done = setUp(customer(), "pm_card_visa");
    assertThat(invalid(() -> intents.cancel(done.getId())).getCode())
        .isEqualTo("setup_intent_unexpected_state");
    var session = storing(customer());
    assertThat(invalid(() -> intents.cancel(session.getSetupIntent())).getCode())
        .isEqualTo("setup_intent_unexpected_state");
    var open =
        intents.create(SetupIntentCreateParams.builder().addPaymentMethodType("card").build());
    assertThat(intents.cancel(open.getId()).getStatus()).isEqualTo("canceled");
    assertThat(invalid(() -> intents.confirm(open.getId())).getCode())
        .isEqualTo("setup_intent_unexpected_state");
  }

  @Test
  void customers_and_their_cards_survive_a_restart() throws Exception {
    var customer = customer();
    var setup = setUp(customer, "pm_card_visa");
    shop.stripe()
        .v1()
        .customers()
        .update(customer, CustomerUpdateParams.builder().setName("Léa Petit").build());
    shop.restart();
    assertThat(shop.stripe().v1().customers().retrieve(customer).getName()).isEqualTo("Léa Petit");
    assertThat(shop.stripe().v1().setupIntents().retrieve(setup.getId()).getStatus())
        .isEqualTo("succeeded");
    assertThat(chargedLater(customer, setup.getPaymentMethod()).getStatus())
        .isEqualTo("requires_capture");
  }

  private interface Act {
    void run() throws StripeException;
  }

  private static InvalidRequestException invalid(Act act) {
    return catchThrowableOfType(InvalidRequestException.class, act::run);
  }
}
