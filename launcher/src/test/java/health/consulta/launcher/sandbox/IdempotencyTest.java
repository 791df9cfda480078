package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {
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
  void the_same_key_gives_the_first_answer_again_even_after_a_restart() throws Exception {
    var params = shop.intent(2500, "pm_card_visa").build();
    var first = shop.stripe().v1().paymentIntents().create(params, Shop.key("k1"));
    shop.restart();
    var second = shop.stripe().v1().paymentIntents().create(params, Shop.key("k1"));
    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
  }

  @Test
  void a_decline_is_remembered_too() {
    var params = shop.intent(2500, "pm_card_chargeDeclined").build();
    for (int i = 0; i < 2; i++) {
      catchThrowableOfType(
          CardException.class,
          () -> shop.stripe().v1().paymentIntents().create(params, Shop.key("k1")));
    }
    Awaitility.await().until(() -> shop.eventTypes().contains("payment_intent.payment_failed"));
    assertThat(shop.eventTypes()).containsOnlyOnce("payment_intent.payment_failed");
  }

  @Test
  void the_same_key_with_other_parameters_is_refused() throws Exception {
    var intents = shop.stripe().v1().paymentIntents();
    intents.create(shop.intent(2500, "pm_card_visa").build(), Shop.key("k1"));
    var refused =
        catchThrowableOfType(
            IdempotencyException.class,
            () -> intents.create(shop.intent(2600, "pm_card_visa").build(), Shop.key("k1")));
    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(shop.ledger()).hasSize(1);
  }

  @Test
  void a_key_in_use_is_refused_until_its_first_answer_is_there() throws Exception {
    var params = shop.intent(2500, "pm_card_visa").build();
    shop.fault("{\"path\":\"/v1/payment_intents\",\"kind\":\"latency\",\"millis\":1500}");
    var first =
        CompletableFuture.supplyAsync(() -> {
          try {
            return shop.stripe().v1().paymentIntents().create(params, Shop.key("k1"));
          } catch (StripeException e) {
            throw new IllegalStateException(e);
          }
        });
    Awaitility.await().until(() -> shop.get("/_sandbox/faults").body().equals("[]"));
    var refused =
        catchThrowableOfType(
            StripeException.class,
            () -> shop.stripe().v1().paymentIntents().create(params, Shop.key("k1")));
    assertThat(refused.getStatusCode()).isEqualTo(409);
    assertThat(first.get().getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void a_reply_lost_after_the_commit_is_found_again_by_its_key() throws Exception {
    var params = shop.intent(2500, "pm_card_visa").build();
    var intents = shop.stripe().v1().paymentIntents();
    // twice: the JDK's HTTP client sends a POST once more by itself when the connection breaks
    shop.fault("{\"path\":\"/v1/payment_intents\",\"kind\":\"drop_after_commit\",\"times\":2}");
    assertThat(
            catchThrowableOfType(
                ApiConnectionException.class, () -> intents.create(params, Shop.key("k1"))))
        .isNotNull();
    shop.send("DELETE", "/_sandbox/faults", "", "X-Test", "yes");
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
    assertThat(intents.create(params, Shop.key("k1")).getStatus()).isEqualTo("requires_capture");
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
  }

  @Test
  void an_ordered_500_happens_as_often_as_ordered_and_does_nothing() throws Exception {
    var params = shop.intent(2500, "pm_card_visa").build();
    var intents = shop.stripe().v1().paymentIntents();
    shop.fault("{\"path\":\"/v1/payment_intents\",\"kind\":\"error500\",\"times\":2}");
    for (int i = 0; i < 2; i++) {
      assertThat(
              catchThrowableOfType(ApiException.class, () -> intents.create(params))
                  .getStatusCode())
          .isEqualTo(500);
    }
    assertThat(shop.ledger()).isEmpty();
    intents.create(params);
    assertThat(shop.ledger()).hasSize(1);
  }

  @Test
  void a_500_after_the_work_hides_an_effect_that_the_same_key_brings_to_light() throws Exception {
    var params = shop.intent(2500, "pm_card_visa").build();
    var intents = shop.stripe().v1().paymentIntents();
    shop.fault("{\"path\":\"/v1/payment_intents\",\"kind\":\"error500_after_commit\"}");
    catchThrowableOfType(ApiException.class, () -> intents.create(params, Shop.key("late")));
    assertThat(shop.ledger()).containsExactly("authorisation 2500");
    assertThat(intents.create(params, Shop.key("late")).getStatus()).isEqualTo("requires_capture");
    assertThat(shop.ledger()).hasSize(1);
  }

  @Test
  void a_429_does_nothing_and_is_named_as_stripe_names_it() {
    shop.fault("{\"path\":\"/v1/payment_intents\",\"kind\":\"error429\"}");
    var refused =
        catchThrowableOfType(
            com.stripe.exception.RateLimitException.class,
            () ->
                shop.stripe()
                    .v1()
                    .paymentIntents()
                    .create(shop.intent(2500, "pm_card_visa").build()));
    assertThat(refused.getCode()).isEqualTo("rate_limit");
    assertThat(shop.ledger()).isEmpty();
  }

  @Test
  void a_fault_that_nobody_understands_is_refused() {
    var answer = shop.send("POST", "/_sandbox/faults", "{\"kind\":\"latency\"}", "X-Test", "yes");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(shop.send("POST", "/_sandbox/faults", "{", "X-Test", "yes").statusCode())
        .isEqualTo(400);
  }
}
