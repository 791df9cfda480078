package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
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
  void the_sdk_verifies_and_reads_what_is_delivered() throws Exception {
    var session = shop.opened();
    shop.pay(session, "4242424242424242");
    await().until(() -> shop.eventTypes().contains("checkout.session.completed"));
    var completed = event("checkout.session.completed");
    assertThat(completed.getApiVersion()).isEqualTo(com.stripe.Stripe.API_VERSION);
    var about = (Session) completed.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(about.getId()).isEqualTo(session.getId());
    var held =
        (PaymentIntent)
            event("payment_intent.amount_capturable_updated")
                .getDataObjectDeserializer()
                .getObject()
                .orElseThrow();
    assertThat(held.getAmountCapturable()).isEqualTo(2500);
    assertThat(held.getMetadata()).containsEntry("payment", "p-1");
  }

  private Event event(String type) {
    return shop.events.stream().filter(e -> e.getType().equals(type)).findFirst().orElseThrow();
  }

  @Test
  void each_act_has_its_event() throws Exception {
    var intent = shop.captured(2500);
    shop.stripe()
        .v1()
        .refunds()
        .create(
            com.stripe.param.RefundCreateParams.builder().setPaymentIntent(intent.getId()).build());
    shop.stripe().v1().paymentIntents().cancel(shop.authorised(700).getId());
    shop.post("/c/3ds/x", Map.of());
    var open = shop.opened();
    shop.pay(open, "4000002760003184");
    shop.pay(open, "4000000000000002");
    shop.stripe().v1().checkout().sessions().expire(open.getId());
    await()
        .untilAsserted(() ->
            assertThat(shop.eventTypes())
                .contains(
                    "payment_intent.created",
                    "payment_intent.amount_capturable_updated",
                    "charge.captured",
                    "payment_intent.succeeded",
                    "refund.created",
                    "charge.refunded",
                    "payment_intent.canceled",
                    "payment_intent.requires_action",
                    "payment_intent.payment_failed",
                    "checkout.session.expired"));
    var listed =
        shop.stripe()
            .v1()
            .events()
            .list(EventListParams.builder().setType("refund.created").build());
    assertThat(listed.getData()).hasSize(1);
    var id = listed.getData().getFirst().getId();
    assertThat(shop.stripe().v1().events().retrieve(id).getType()).isEqualTo("refund.created");
  }

  @Test
  void a_refused_webhook_comes_again() throws Exception {
    shop.refusals.set(5);
    shop.authorised(2500);
    await().until(() -> shop.eventTypes().contains("payment_intent.amount_capturable_updated"));
    assertThat(shop.refusals).hasValue(0);
  }

  @Test
  void what_was_not_delivered_is_delivered_after_a_restart() throws Exception {
    shop.refusals.set(Integer.MAX_VALUE);
    shop.authorised(2500);
    shop.restart();
    shop.refusals.set(0);
    await().until(() -> shop.eventTypes().contains("payment_intent.amount_capturable_updated"));
    await().until(() -> shop.get("/_sandbox/ledger").body().contains("\"undeliveredWebhooks\":0"));
  }

  @Test
  void webhooks_can_be_doubled_lost_and_reversed() throws Exception {
    shop.fault("{\"webhook\":\"drop\"}");
    shop.fault("{\"webhook\":\"duplicate\"}");
    shop.authorised(2500); // created is lost, amount_capturable_updated comes twice
    await().until(() -> shop.events.size() == 2);
    assertThat(shop.eventTypes()).containsOnly("payment_intent.amount_capturable_updated");

    shop.events.clear();
    shop.fault("{\"webhook\":\"reorder\",\"times\":2,\"millis\":150}");
    shop.authorised(2500);
    await().until(() -> shop.events.size() == 2);
    assertThat(shop.eventTypes())
        .containsExactly("payment_intent.amount_capturable_updated", "payment_intent.created");
  }

  @Test
  void a_webhook_in_disguise_is_refused_and_comes_again_in_order() throws Exception {
    for (var disguise : List.of("wrong_signature", "stale_signature")) {
      shop.events.clear();
      shop.rejected.set(0);
      shop.fault(
          "{\"webhook\":\"%s\",\"type\":\"payment_intent.amount_capturable_updated\"}"
              .formatted(disguise));
      shop.authorised(2500);
      await().until(() -> shop.events.size() == 2);
      assertThat(shop.rejected).as(disguise).hasValue(1);
    }
  }

  @Test
  void a_webhook_of_an_unknown_version_verifies_and_says_nothing_that_the_sdk_reads()
      throws Exception {
    shop.fault("{\"webhook\":\"unknown_version\",\"type\":\"payment_intent.created\"}");
    var intent = shop.authorised(2500);
    await().until(() -> shop.events.size() == 2);
    var created = event("payment_intent.created");
    assertThat(created.getApiVersion()).isNotEqualTo(com.stripe.Stripe.API_VERSION);
    assertThat(created.getDataObjectDeserializer().getObject()).isEmpty();
    assertThat(created.getDataObjectDeserializer().getRawJson())
        .contains(intent.getId())
        .doesNotContain("\"status\"");
  }

  @Test
  void a_webhook_signed_in_the_future_is_let_through_by_the_sdk_alone() throws Exception {
    shop.fault("{\"webhook\":\"future_signature\",\"type\":\"payment_intent.created\"}");
    shop.authorised(2500);
    await().until(() -> shop.events.size() == 2);
    assertThat(shop.signedAhead).hasValue(1);
  }

  @Test
  void forged_webhooks_tell_the_opposite_of_the_truth_and_leave_no_trace() throws Exception {
    shop.authorised(2500);
    shop.captured(2500);
    await().until(() -> shop.events.size() == 6);
    var before = shop.ledger();
    assertThat(forged("{\"times\":20}")).isEqualTo("{\"sent\":20,\"believed\":0}");
    assertThat(shop.rejected).hasValue(20);
    assertThat(shop.lies).containsOnly("payment_intent.succeeded", "payment_intent.canceled");
    assertThat(shop.events).hasSize(6);
    assertThat(shop.ledger()).isEqualTo(before);
    assertThat(shop.stripe().v1().events().list().getData()).hasSize(6);
    assertThat(forged("{\"times\":0}")).contains("from 1 to 1000");
  }

  private String forged(String order) {
    return shop.send("POST", "/_sandbox/forgeries", order, "X-Test", "yes").body();
  }

  @Test
  void an_authorisation_that_ends_unasked_is_told() throws Exception {
    shop.authorised(2500);
    shop.advance(Duration.ofDays(8));
    await().until(() -> shop.eventTypes().contains("payment_intent.canceled"));
  }

  @Test
  void an_endpoint_of_the_api_has_its_own_secret() throws Exception {
    var created =
        shop.stripe()
            .v1()
            .webhookEndpoints()
            .create(
                com.stripe.param.WebhookEndpointCreateParams.builder()
                    .setUrl("http://127.0.0.1:9/hook")
                    .addEnabledEvent(
                        com.stripe.param.WebhookEndpointCreateParams.EnabledEvent.CHARGE__REFUNDED)
                    .build());
    assertThat(created.getSecret()).startsWith("whsec_");
    assertThat(shop.stripe().v1().webhookEndpoints().delete(created.getId()).getDeleted()).isTrue();
  }
}
