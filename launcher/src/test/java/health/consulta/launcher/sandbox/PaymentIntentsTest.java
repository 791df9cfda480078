package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentIntentsTest {
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

  @Test
  void a_manual_intent_is_authorised_then_captured() throws Exception {
    var intent = shop.authorised(2500);
    assertThat(intent.getStatus()).isEqualTo("requires_capture");
    assertThat(intent.getAmountCapturable()).isEqualTo(2500);

    var captured = shop.stripe().v1().paymentIntents().capture(intent.getId());
    assertThat(captured.getStatus()).isEqualTo("succeeded");
    assertThat(captured.getAmountReceived()).isEqualTo(2500);
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
    assertThat(shop.movements().path(0).path("metadata").path("payment").asString())
        .isEqualTo("p-1");
  }

  @Test
  void an_automatic_intent_is_captured_at_once() throws Exception {
    var intent =
        shop.stripe()
            .v1()
            .paymentIntents()
            .create(
                shop.intent(2500, "pm_card_visa")
                    .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.AUTOMATIC)
                    .build());
    assertThat(intent.getStatus()).isEqualTo("succeeded");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void a_partial_capture_releases_the_rest_and_a_larger_one_is_refused() throws Exception {
    var intent = shop.authorised(2500);
    var intents = shop.stripe().v1().paymentIntents();
    var tooMuch = PaymentIntentCaptureParams.builder().setAmountToCapture(2501L).build();
    var refused =
        catchThrowableOfType(
            InvalidRequestException.class, () -> intents.capture(intent.getId(), tooMuch));
    assertThat(refused.getCode()).isEqualTo("amount_too_large");

    intents.capture(
        intent.getId(), PaymentIntentCaptureParams.builder().setAmountToCapture(2000L).build());
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2000", "release 500");
  }

  @Test
  void a_cancelled_intent_releases_and_can_be_neither_captured_nor_cancelled_again()
      throws Exception {
    var intent = shop.authorised(2500);
    var intents = shop.stripe().v1().paymentIntents();
    assertThat(intents.cancel(intent.getId()).getStatus()).isEqualTo("canceled");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "release 2500");
    for (var again :
        List.<Act>of(() -> intents.capture(intent.getId()), () -> intents.cancel(intent.getId()))) {
      var refused = catchThrowableOfType(InvalidRequestException.class, again::run);
      assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
      assertThat(refused.getStripeError().getPaymentIntent().getStatus()).isEqualTo("canceled");
    }
    assertThat(shop.ledger()).hasSize(2);
  }

  private interface Act {
    void run() throws Exception;
  }

  @ParameterizedTest
  @CsvSource({
    "pm_card_visa_chargeDeclined, card_declined, generic_decline",
    "pm_card_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
    "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card",
    "pm_card_chargeDeclinedProcessingError, processing_error, processing_error",
    "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc, incorrect_cvc"
  })
  void a_declining_card_is_refused_as_documented(String card, String code, String declineCode) {
    var refused =
        catchThrowableOfType(
            CardException.class,
            () -> shop.stripe().v1().paymentIntents().create(shop.intent(2500, card).build()));
    assertThat(refused.getStatusCode()).isEqualTo(402);
    assertThat(refused.getCode()).isEqualTo(code);
    assertThat(refused.getDeclineCode()).isEqualTo(declineCode);
    var intent = refused.getStripeError().getPaymentIntent();
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getLastPaymentError().getCode()).isEqualTo(code);
    assertThat(shop.ledger()).isEmpty();
  }

  @Test
  void a_card_that_must_be_authenticated_asks_for_it_on_a_page_of_its_bank() throws Exception {
    var intents = shop.stripe().v1().paymentIntents();
    var intent =
        intents.create(
            shop.intent(2500, "pm_card_authenticationRequired")
                .setReturnUrl("http://shop.test/back")
                .build());
    assertThat(intent.getStatus()).isEqualTo("requires_action");
    assertThat(intent.getNextAction().getRedirectToUrl().getUrl())
        .endsWith("/c/3ds/" + intent.getId());

    var answer = shop.post("/c/3ds/" + intent.getId(), Map.of("answer", "approve"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("http://shop.test/back?payment_intent=" + intent.getId())
        .endsWith("redirect_status=succeeded");
    assertThat(intents.retrieve(intent.getId()).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void an_authorisation_ends_by_itself_after_seven_days() throws Exception {
    var intent = shop.authorised(2500);
    var intents = shop.stripe().v1().paymentIntents();
    shop.advance(Duration.ofDays(7).minusMinutes(1));
    assertThat(intents.retrieve(intent.getId()).getStatus()).isEqualTo("requires_capture");
    shop.advance(Duration.ofMinutes(2));
    var ended = intents.retrieve(intent.getId());
    assertThat(ended.getStatus()).isEqualTo("canceled");
    assertThat(ended.getCancellationReason()).isEqualTo("automatic");
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "release 2500");
  }

  @Test
  void of_many_captures_at_once_one_wins() throws Exception {
    var intent = shop.authorised(2500);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16)
          .mapToObj(
              i -> pool.submit(() -> shop.stripe().v1().paymentIntents().capture(intent.getId())))
          .toList();
    }
    assertThat(shop.ledger()).containsExactly("authorisation 2500", "capture 2500");
  }

  @Test
  void metadata_and_expansion_and_lists_work_as_the_sdk_expects() throws Exception {
    var first = shop.authorised(1000);
    var second = shop.authorised(2000);
    var third = shop.authorised(3000);
    var intents = shop.stripe().v1().paymentIntents();
    var changed =
        intents.update(
            first.getId(), PaymentIntentUpdateParams.builder().putMetadata("more", "yes").build());
    assertThat(changed.getMetadata()).containsEntry("payment", "p-1").containsEntry("more", "yes");

    var expanded =
        intents.retrieve(
            first.getId(),
            PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build());
    assertThat(expanded.getLatestChargeObject().getAmount()).isEqualTo(1000);
    assertThat(expanded.getLatestChargeObject().getPaymentMethodDetails().getCard().getLast4())
        .isEqualTo("4242");

    var page = intents.list(PaymentIntentListParams.builder().setLimit(2L).build());
    assertThat(page.getData())
        .extracting(PaymentIntent::getId)
        .containsExactly(third.getId(), second.getId());
    assertThat(page.getHasMore()).isTrue();
    var next =
        intents.list(PaymentIntentListParams.builder().setStartingAfter(second.getId()).build());
    assertThat(next.getData()).extracting(PaymentIntent::getId).containsExactly(first.getId());
    assertThat(next.getHasMore()).isFalse();
  }

  @Test
  void bad_input_is_refused_in_stripes_words() {
    assertThat(refusal(Map.of("amount", "2500", "currency", "eur", "colour", "red")))
        .contains("\"code\":\"parameter_unknown\"", "Received unknown parameter: colour", "400");
    assertThat(refusal(Map.of("currency", "eur")))
        .contains("parameter_missing", "\"param\":\"amount\"");
    assertThat(refusal(Map.of("amount", "25.5", "currency", "eur")))
        .contains("parameter_invalid_integer");
    assertThat(refusal(Map.of("amount", "49", "currency", "eur"))).contains("amount_too_small");
    assertThat(refusal(Map.of("amount", "2500", "currency", "xxz"))).contains("Invalid currency");
    assertThat(refusal(Map.of("amount", "2500", "currency", "eur", "capture_method", "later")))
        .contains("\"param\":\"capture_method\"");
    assertThat(shop.post("/v1/payment_intents/pi_none/capture", Map.of()).body())
        .contains("resource_missing", "No such payment_intent: 'pi_none'");
    assertThat(shop.post("/v1/nothing", Map.of()).statusCode()).isEqualTo(404);
  }

  private String refusal(Map<String, String> form) {
    var answer = shop.post("/v1/payment_intents", form);
    return answer.statusCode() + answer.body();
  }

  @Test
  void only_test_keys_open_the_door() {
    for (var key : List.of("sk_live_abcdefghijkl", "nonsense")) {
      var refused =
          catchThrowableOfType(
              AuthenticationException.class,
              () -> shop.stripe(key).v1().paymentIntents().retrieve("pi_x"));
      assertThat(refused.getStatusCode()).isEqualTo(401);
    }
    assertThat(shop.get("/v1/payment_intents").statusCode()).isEqualTo(401);
  }

  @Test
  void a_body_of_ten_megabytes_is_refused() {
    var answer =
        shop.send(
            "POST",
            "/v1/payment_intents",
            "description=" + "x".repeat(10 << 20),
            "Authorization",
            "Bearer sk_test_shop");
    assertThat(answer.statusCode()).isEqualTo(413);
  }
}
