package health.consulta.launcher.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.annotations.SerializedName;
import com.stripe.model.ExpandableField;
import com.stripe.model.StripeObject;
import com.stripe.param.RefundCreateParams;
import health.consulta.launcher.sandbox.engine.Json;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The sandbox says nothing that the SDK does not know, in the types that Stripe's own examples
/// have.
class ContractTest {
  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          Map.entry("payment_intent", com.stripe.model.PaymentIntent.class),
          Map.entry("setup_intent", com.stripe.model.SetupIntent.class),
          Map.entry("customer", com.stripe.model.Customer.class),
          Map.entry("checkout.session", com.stripe.model.checkout.Session.class),
          Map.entry("charge", com.stripe.model.Charge.class),
          Map.entry("refund", com.stripe.model.Refund.class),
          Map.entry("dispute", com.stripe.model.Dispute.class),
          Map.entry("balance_transaction", com.stripe.model.BalanceTransaction.class),
          Map.entry("event", com.stripe.model.Event.class),
          Map.entry("payment_method", com.stripe.model.PaymentMethod.class),
          Map.entry("item", com.stripe.model.LineItem.class),
          Map.entry("webhook_endpoint", com.stripe.model.WebhookEndpoint.class));
  // `required` in Stripe's OpenAPI description
  private static final Map<String, List<String>> REQUIRED =
      Map.ofEntries(
          Map.entry(
              "payment_intent",
              List.of(
                  "amount",
                  "capture_method",
                  "confirmation_method",
                  "created",
                  "currency",
                  "id",
                  "livemode",
                  "object",
                  "payment_method_types",
                  "status")),
          Map.entry(
              "checkout.session",
              List.of(
                  "automatic_tax",
                  "created",
                  "custom_fields",
                  "custom_text",
                  "expires_at",
                  "id",
                  "livemode",
                  "mode",
                  "object",
                  "payment_method_types",
                  "payment_status",
                  "shipping_options")),
          Map.entry(
              "charge",
              List.of(
                  "amount",
                  "amount_captured",
                  "amount_refunded",
                  "billing_details",
                  "captured",
                  "created",
                  "currency",
                  "disputed",
                  "id",
                  "livemode",
                  "metadata",
                  "object",
                  "paid",
                  "refunded",
                  "status")),
          Map.entry("refund", List.of("amount", "created", "currency", "id", "object")),
          Map.entry("customer", List.of("created", "id", "livemode", "object")),
          Map.entry(
              "setup_intent",
              List.of(
                  "created",
                  "id",
                  "livemode",
                  "object",
                  "payment_method_types",
                  "status",
                  "usage")),
          Map.entry(
              "event",
              List.of("created", "data", "id", "livemode", "object", "pending_webhooks", "type")),
          Map.entry(
              "payment_method",
              List.of("billing_details", "created", "id", "livemode", "object", "type")),
          Map.entry(
              "webhook_endpoint",
              List.of(
                  "created",
                  "enabled_events",
                  "id",
                  "livemode",
                  "metadata",
                  "object",
                  "status",
                  "url")),
          Map.entry(
              "dispute",
              List.of(
                  "amount",
                  "balance_transactions",
                  "charge",
                  "created",
                  "currency",
                  "evidence",
                  "evidence_details",
                  "id",
                  "is_charge_refundable",
                  "livemode",
                  "metadata",
                  "object",
                  "reason",
                  "status")),
          Map.entry(
              "balance_transaction",
              List.of(
                  "amount",
                  "available_on",
                  "created",
                  "currency",
                  "fee",
                  "fee_details",
                  "id",
                  "net",
                  "object",
                  "reporting_category",
                  "status",
                  "type")));

  @TempDir private Path data;

  @Test
  void answers_use_only_fields_that_the_sdk_knows_and_have_the_required_ones() throws Exception {
    var answers = answers();
    assertThat(answers.keySet()).containsAll(REQUIRED.keySet());
    answers.forEach((object, samples) -> {
      for (var sample : samples) {
        assertThat(unknown(sample, model(object), object)).as(object).isEmpty();
        assertThat(sample.propertyNames()).containsAll(REQUIRED.getOrDefault(object, List.of()));
      }
    });
  }

  @Test
  void answers_have_the_types_of_stripes_own_examples() throws Exception {
    var fixtures = fixtures();
    if (fixtures.isEmpty()) {
      System.out.println(
          "SKIPPED comparison with Stripe's fixtures: no ../shared/data/stripe here");
      return;
    }
    var resources = Json.read(Files.readString(fixtures.get())).path("resources");
    System.out.println("COMPARED with Stripe's fixtures: " + fixtures.get());
    answers()
        .forEach((object, samples) ->
            samples.forEach(
                s -> assertThat(differences(s, resources.path(object), object)).isEmpty()));
  }

  private static Optional<Path> fixtures() {
    var named = Optional.ofNullable(System.getenv("CONSULTA_SHARED_DATA")).map(Path::of);
    var around = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent);
    return Stream.concat(named.stream(), around.map(p -> p.resolve("../shared/data").normalize()))
        .map(p -> p.resolve("stripe/fixtures3.json"))
        .filter(Files::exists)
        .findFirst();
  }

  private static Class<?> model(String object) {
    return java.util.Objects.requireNonNull(MODELS.get(object), object);
  }

  /// One of each thing that the sandbox can say, by `object`, wherever it stands.
  private Map<String, List<JsonNode>> answers() throws Exception {
    try (var shop = new Shop(data)) {
      var session = shop.opened();
      shop.pay(session, "4000000000000002");
      shop.pay(session, "4000002760003184");
      shop.pay(session, "4242424242424242");
      var intent = shop.captured(2500);
      shop.authorised(700);
      shop.stripe()
          .v1()
          .refunds()
          .create(RefundCreateParams.builder().setPaymentIntent(intent.getId()).build());
      for (var card : List.of("pm_card_createDispute", "pm_card_createDisputeInquiry")) {
        var disputed = shop.stripe().v1().paymentIntents().create(shop.intent(900, card).build());
        shop.stripe().v1().paymentIntents().capture(disputed.getId());
      }
      shop.advance(Duration.ofSeconds(2));
      answer(shop, "winning_evidence");
      shop.advance(Duration.ofSeconds(6));
      shop.post("/v1/customers", Map.of("email", "lea.petit@demo.test"));
      for (var card : List.of("pm_card_visa", "pm_card_authenticationRequired")) {
        shop.post(
            "/v1/setup_intents",
            Map.of("payment_method", card, "confirm", "true", "return_url", "http://shop.test"));
      }
      shop.post(
          "/v1/checkout/sessions",
          Map.of("mode", "setup", "currency", "eur", "success_url", "http://shop.test"));
      var found = new LinkedHashMap<String, List<JsonNode>>();
      for (var path :
          List.of(
              "/v1/payment_intents?expand[]=data.latest_charge&expand[]=data.payment_method",
              "/v1/checkout/sessions?expand[]=data.line_items&expand[]=data.payment_intent.latest_charge",
              "/v1/setup_intents?expand[]=data.payment_method",
              "/v1/customers",
              "/v1/refunds?expand[]=data.charge&expand[]=data.balance_transaction",
              "/v1/disputes?expand[]=data.charge&expand[]=data.payment_intent",
              "/v1/balance_transactions?limit=100&expand[]=data.source",
              "/v1/events?limit=100")) {
        var encoded = path.replace("[", "%5B").replace("]", "%5D");
        var answer = shop.get(encoded, "Authorization", "Bearer sk_test_shop");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        collect(Json.read(answer.body()), found);
      }
      var endpoint =
          shop.post(
              "/v1/webhook_endpoints",
              Map.of("url", "http://127.0.0.1:9", "enabled_events[]", "*"));
      collect(Json.read(endpoint.body()), found);
      return found;
    }
  }

  private static void answer(Shop shop, String words) throws Exception {
    for (var dispute : shop.stripe().v1().disputes().list().getData()) {
      shop.post("/v1/disputes/" + dispute.getId(), Map.of("evidence[uncategorized_text]", words));
    }
  }

  private static void collect(JsonNode node, Map<String, List<JsonNode>> found) {
    var object = node.path("object").asString("");
    if (MODELS.containsKey(object)) {
      found.computeIfAbsent(object, _ -> new ArrayList<>()).add(node);
    }
    node.forEach(child -> collect(child, found));
  }

  private static List<String> unknown(JsonNode node, Class<?> model, String at) {
    var unknown = new ArrayList<String>();
    var fields = fields(model);
    for (var property : node.properties()) {
      var field = fields.get(property.getKey());
      var here = at + "." + property.getKey();
      if (field == null) {
        unknown.add(here);
      } else {
        inner(field.getGenericType())
            .ifPresent(
                type -> each(property.getValue(), n -> unknown.addAll(unknown(n, type, here))));
      }
    }
    return unknown;
  }

  private static void each(JsonNode node, java.util.function.Consumer<JsonNode> act) {
    if (node.isObject()) {
      act.accept(node);
    } else if (node.isArray()) {
      node.valueStream().filter(JsonNode::isObject).forEach(act);
    }
  }

  private static Map<String, Field> fields(Class<?> model) {
    var fields = new LinkedHashMap<String, Field>();
    for (Class<?> type = model; type != null && type != Object.class; type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        var name = field.getAnnotation(SerializedName.class);
        fields.put(name == null ? snake(field.getName()) : name.value(), field);
      }
    }
    return fields;
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  /// The model class behind a field, also within a list or an expandable one; none for plain values
  /// and free maps.
  private static Optional<Class<?>> inner(Type type) {
    if (type instanceof Class<?> plain && StripeObject.class.isAssignableFrom(plain)) {
      return plain == StripeObject.class ? Optional.empty() : Optional.of(plain);
    }
    if (type instanceof ParameterizedType many
        && (many.getRawType() == List.class || many.getRawType() == ExpandableField.class)) {
      return inner(many.getActualTypeArguments()[0]);
    }
    return Optional.empty();
  }

  private static List<String> differences(JsonNode ours, JsonNode theirs, String at) {
    var found = new ArrayList<String>();
    if (ours.isNull() || theirs.isNull() || theirs.isMissingNode()) {
      return found;
    }
    if (ours.isObject() && theirs.isString() && ours.has("object")) {
      return found; // expanded
    }
    if (ours.getNodeType() != theirs.getNodeType()) {
      found.add(at + ": " + ours.getNodeType() + " instead of " + theirs.getNodeType());
    } else if (ours.isObject() && !at.endsWith("metadata") && !at.equals("event.data")) {
      ours.properties()
          .forEach(e ->
              found.addAll(
                  differences(e.getValue(), theirs.path(e.getKey()), at + "." + e.getKey())));
    }
    return found;
  }
}
