package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A hosted payment: open → complete, or expired. As with Stripe, its payment intent comes into
/// being when the payer first pays.
final class CheckoutSessions {
  private static final long SOONEST = 30 * 60;
  private static final long LATEST = 24 * 60 * 60;

  private final Events events;
  private final PaymentIntents intents;
  private final Attempts attempts;
  private final String address;

  CheckoutSessions(Events events, PaymentIntents intents, Attempts attempts, String address) {
    this.events = events;
    this.intents = intents;
    this.attempts = attempts;
    this.address = address;
  }

  ObjectNode create(Change change, Parameters in) {
    in.only(
        "mode",
        "ui_mode",
        "success_url",
        "cancel_url",
        "client_reference_id",
        "customer_email",
        "expires_at",
        "locale",
        "metadata[*]",
        "payment_method_types[]",
        "expand[]",
        "currency",
        "submit_type",
        "line_items[][quantity]",
        "line_items[][price_data][currency]",
        "line_items[][price_data][unit_amount]",
        "line_items[][price_data][product_data][name]",
        "line_items[][price_data][product_data][description]",
        "line_items[][price_data][product_data][metadata][*]",
        "line_items[][price_data][tax_behavior]",
        "payment_intent_data[capture_method]",
        "payment_intent_data[metadata][*]",
        "payment_intent_data[description]",
        "payment_intent_data[receipt_email]",
        "payment_intent_data[statement_descriptor]",
        "payment_intent_data[statement_descriptor_suffix]");
    in.choice("mode", "payment", "payment");
    in.choice("ui_mode", "hosted_page", "hosted_page");
    in.required("success_url");
    var items = LineItems.of(in);
    var id = Ids.next("cs_test_a1");
    var session = session(change, in, id, items);
    var blueprint =
        object(
            "capture_method",
            in.choice(
                "payment_intent_data[capture_method]",
                "automatic_async",
                "automatic",
                "automatic_async",
                "manual"),
            "metadata",
            in.metadata("payment_intent_data[metadata]"));
    PaymentIntents.describe(blueprint, in, "payment_intent_data");
    session.set("_intent", blueprint);
    session.set(
        "_line_items",
        object(
            "object",
            "list",
            "data",
            items,
            "has_more",
            false,
            "url",
            "/v1/checkout/sessions/" + id + "/line_items"));
    change.put(session);
    return Rendering.expanded(change, session, in.list("expand"));
  }

  private ObjectNode session(Change change, Parameters in, String id, JsonNode items) {
    var now = change.now().getEpochSecond();
    var expires = in.integer("expires_at").orElse(now + LATEST);
    demandExpiry(expires - now);
    var total = items.valueStream().mapToLong(i -> i.path("amount_total").asLong()).sum();
    PaymentIntents.demandSmallest(total, "line_items");
    var email = in.text("customer_email").orElse(null);
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
      throw StripeRefusal.invalid("Invalid email address: " + email)
          .code("email_invalid")
          .param("customer_email");
    }
    return object(
        "id",
        id,
        "object",
        "checkout.session",
        "adaptive_pricing",
        object("enabled", false),
        "after_expiration",
        null,
        "allow_promotion_codes",
        null,
        "amount_subtotal",
        total,
        "amount_total",
        total,
        "automatic_tax",
        object("enabled", false, "liability", null, "provider", null, "status", null),
        "billing_address_collection",
        null,
        "cancel_url",
        in.url("cancel_url").orElse(null),
        "client_reference_id",
        in.text("client_reference_id").orElse(null),
        "client_secret",
        null,
        "collected_information",
        null,
        "consent",
        null,
        "consent_collection",
        null,
        "created",
        now,
        "currency",
        items.path(0).path("currency"),
        "currency_conversion",
        null,
        "custom_fields",
        array(),
        "custom_text",
        object(
            "after_submit",
            null,
            "shipping_address",
            null,
            "submit",
            null,
            "terms_of_service_acceptance",
            null),
        "customer",
        null,
        "customer_creation",
        "if_required",
        "customer_details",
        null,
        "customer_email",
        email,
        "discounts",
        array(),
        "expires_at",
        expires,
        "invoice",
        null,
        "livemode",
        false,
        "locale",
        in.text("locale").orElse(null),
        "metadata",
        in.metadata("metadata"),
        "mode",
        "payment",
        "origin_context",
        null,
        "payment_intent",
        null,
        "payment_link",
        null,
        "payment_method_collection",
        "if_required",
        "payment_method_configuration_details",
        null,
        "payment_method_options",
        object(),
        "payment_method_types",
        array("card"),
        "payment_status",
        "unpaid",
        "permissions",
        null,
        "phone_number_collection",
        object("enabled", false),
        "recovered_from",
        null,
        "saved_payment_method_options",
        null,
        "setup_intent",
        null,
        "shipping_address_collection",
        null,
        "shipping_cost",
        null,
        "shipping_options",
        array(),
        "status",
        "open",
        "submit_type",
        in.text("submit_type").orElse(null),
        "subscription",
        null,
        "success_url",
        in.url("success_url").orElseThrow(),
        "total_details",
        object("amount_discount", 0, "amount_shipping", 0, "amount_tax", 0),
        "ui_mode",
        "hosted_page",
        "url",
        address + "/c/pay/" + id,
        "wallet_options",
        null,
        "_due",
        expires);
  }

  private static void demandExpiry(long seconds) {
    if (seconds < SOONEST) {
      throw StripeRefusal.invalid(
              "The `expires_at` timestamp must be at least 30 minutes from Checkout Session"
                  + " creation.")
          .param("expires_at");
    }
    if (seconds > LATEST) {
      throw StripeRefusal.invalid(
              "The `expires_at` timestamp must be less than 24 hours from Checkout Session"
                  + " creation.")
          .param("expires_at");
    }
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    return Rendering.expanded(change, Lookup.session(change, id), in.list("expand"));
  }

  ObjectNode expire(Change change, String id, Parameters in) {
    in.only("expand[]");
    var session = Lookup.session(change, id);
    if (!session.path("status").asString().equals("open")) {
      throw StripeRefusal.invalid(
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session"
              + " has a status of %s.".formatted(session.path("status").asString()));
    }
    expire(change, session);
    return Rendering.expanded(change, session, in.list("expand"));
  }

  void expire(Change change, ObjectNode session) {
    session.put("status", "expired");
    session.set("url", Json.node(null));
    session.remove("_due");
    change.put(session);
    events.emit(change, "checkout.session.expired", session);
    if (session.path("payment_intent").isString()) {
      intents.cancel(change, change.get(session.path("payment_intent").asString()), "automatic");
    }
  }

  /// The payer pressed the button of an open session.
  Attempt pay(Change change, ObjectNode session, Card card) {
    var intent = intent(change, session);
    var method = PaymentMethods.create(change, card);
    session.set("_payer", object("name", card.name(), "email", card.email()));
    change.put(session);
    return settled(change, attempts.charge(change, intent, method));
  }

  private ObjectNode intent(Change change, ObjectNode session) {
    if (session.path("payment_intent").isString()) {
      return change.get(session.path("payment_intent").asString());
    }
    var blueprint = session.path("_intent");
    var metadata = new HashMap<String, String>();
    blueprint
        .path("metadata")
        .properties()
        .forEach(e -> metadata.put(e.getKey(), e.getValue().asString()));
    var intent =
        intents.draft(
            change,
            session.path("amount_total").asLong(),
            session.path("currency").asString(),
            blueprint.path("capture_method").asString(),
            metadata);
    blueprint.properties().stream()
        .filter(e -> !e.getKey().equals("metadata"))
        .forEach(e -> intent.set(e.getKey(), e.getValue()));
    intent.set("_session", session.path("id"));
    session.set("payment_intent", intent.path("id"));
    change.put(intent);
    events.emit(change, "payment_intent.created", intent);
    return intent;
  }

  /// A paid intent completes the session it belongs to.
  Attempt settled(Change change, Attempt attempt) {
    if (attempt instanceof Attempt.Paid paid && paid.intent().has("_session")) {
      var session = change.get(paid.intent().path("_session").asString());
      var succeeded = paid.intent().path("status").asString().equals("succeeded");
      session.put("status", "complete").put("payment_status", succeeded ? "paid" : "unpaid");
      session.set("url", Json.node(null));
      session.set("customer_details", payer(session));
      session.remove("_due");
      change.put(session);
      events.emit(change, "checkout.session.completed", session);
    }
    return attempt;
  }

  private static ObjectNode payer(ObjectNode session) {
    var typed = session.path("_payer");
    var email = typed.path("email").asString("");
    return object(
        "address",
        object(
            "city",
            null,
            "country",
            "FR",
            "line1",
            null,
            "line2",
            null,
            "postal_code",
            null,
            "state",
            null),
        "business_name",
        null,
        "email",
        email.isEmpty() ? session.path("customer_email") : email,
        "individual_name",
        null,
        "name",
        typed.path("name"),
        "phone",
        null,
        "tax_exempt",
        "none",
        "tax_ids",
        array());
  }
}
