package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A hosted page that takes a payment or stores a card: open → complete, or expired. As with
/// Stripe, its setup intent exists from the start, its payment intent from when the payer first
/// pays.
final class CheckoutSessions {
  private final Events events;
  private final PaymentIntents intents;
  private final Attempts attempts;
  private final SetupIntents setupIntents;
  private final Setups setups;
  private final Customers customers;
  private final String address;

  CheckoutSessions(
      Events events,
      PaymentIntents intents,
      Attempts attempts,
      SetupIntents setupIntents,
      Setups setups,
      Customers customers,
      String address) {
    this.events = events;
    this.intents = intents;
    this.attempts = attempts;
    this.setupIntents = setupIntents;
    this.setups = setups;
    this.customers = customers;
    this.address = address;
  }

  ObjectNode create(Change change, Parameters in) {
    in.only(
        "mode",
        "ui_mode",
        "success_url",
        "cancel_url",
        "client_reference_id",
        "customer",
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
        "setup_intent_data[metadata][*]",
        "setup_intent_data[description]",
        "payment_intent_data[setup_future_usage]",
        "payment_intent_data[metadata][*]",
        "payment_intent_data[description]",
        "payment_intent_data[receipt_email]",
        "payment_intent_data[statement_descriptor]",
        "payment_intent_data[statement_descriptor_suffix]");
    in.required("mode");
    in.choice("ui_mode", "hosted_page", "hosted_page");
    in.required("success_url");
    var pays = in.choice("mode", "payment", "payment", "setup").equals("payment");
    demandFitting(in, pays);
    var customer =
        in.text("customer")
            .map(c -> Lookup.customer(change, c, "customer").path("id").asString())
            .orElse("");
    var id = Ids.next("cs_test_a1");
    var items = pays ? LineItems.of(in) : array();
    var session = SessionDraft.of(change, in, id, pays, items, customer);
    session.put("url", address + "/c/pay/" + id);
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
    if (pays) {
      prepare(session, in);
    } else {
      prepareSetup(change, session, in);
    }
    change.put(session);
    return Rendering.expanded(change, session, in.list("expand"));
  }

  private static void demandFitting(Parameters in, boolean pays) {
    var foreign =
        pays ? List.of("setup_intent_data") : List.of("line_items", "payment_intent_data");
    foreign.stream()
        .filter(in::hasBelow)
        .findFirst()
        .ifPresent(name -> {
          throw StripeRefusal.invalid(
                  "You can not pass `%s` in `%s` mode.".formatted(name, pays ? "payment" : "setup"))
              .param(name);
        });
    if (!pays && in.text("currency").isEmpty() && !in.has("payment_method_types[0]")) {
      throw StripeRefusal.invalid(
              "Missing required param: currency. It is required in `setup` mode unless"
                  + " `payment_method_types` is set.")
          .code("parameter_missing")
          .param("currency");
    }
    if (in.text("customer").isPresent() && in.text("customer_email").isPresent()) {
      throw StripeRefusal.invalid(
          "You may only specify one of these parameters: customer, customer_email.");
    }
  }

  private static void prepare(ObjectNode session, Parameters in) {
    var future =
        in.choice("payment_intent_data[setup_future_usage]", "", "off_session", "on_session");
    var blueprint =
        object(
            "capture_method",
            in.choice(
                "payment_intent_data[capture_method]",
                "automatic_async",
                "automatic",
                "automatic_async",
                "manual"),
            "setup_future_usage",
            future.isEmpty() ? null : future,
            "metadata",
            in.metadata("payment_intent_data[metadata]"));
    PaymentIntents.describe(blueprint, in, "payment_intent_data");
    session.set("_intent", blueprint);
  }

  private void prepareSetup(Change change, ObjectNode session, Parameters in) {
    var intent =
        SetupIntents.draft(
            change,
            session.path("customer").asString(null),
            "off_session",
            in.metadata("setup_intent_data[metadata]"));
    intent.set("description", Json.node(in.text("setup_intent_data[description]").orElse(null)));
    intent.set("_session", session.path("id"));
    session.set("setup_intent", intent.path("id"));
    change.put(intent);
    events.emit(change, "setup_intent.created", intent);
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
    if (session.path("setup_intent").isString()) {
      setupIntents.cancel(change, change.get(session.path("setup_intent").asString()), "abandoned");
    }
  }

  /// The payer pressed the button of an open session.
  Attempt submit(Change change, ObjectNode session, Card card) {
    session.set("_payer", object("name", card.name(), "email", card.email()));
    var method = PaymentMethods.create(change, card);
    if (session.path("setup_intent").isString()) {
      change.put(session);
      var intent = change.get(session.path("setup_intent").asString());
      return settled(change, setups.store(change, intent, method));
    }
    var intent = intent(change, session);
    change.put(session);
    return settled(change, attempts.charge(change, intent, method));
  }

  /// The payer answered the bank's question.
  Attempt authenticated(Change change, ObjectNode intent, boolean approved) {
    return settled(
        change,
        intent.path("object").asString().equals("setup_intent")
            ? setups.authenticated(change, intent, approved)
            : attempts.authenticated(change, intent, approved));
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
    if (intent.path("setup_future_usage").isString()) {
      intent.set("customer", Json.node(owner(change, session)));
    } else {
      intent.set("customer", session.path("customer"));
    }
    intent.set("_session", session.path("id"));
    session.set("payment_intent", intent.path("id"));
    change.put(intent);
    events.emit(change, "payment_intent.created", intent);
    return intent;
  }

  /// Whoever stores a card is a customer, if need be a new one.
  private String owner(Change change, ObjectNode session) {
    if (!session.path("customer").isString()) {
      var payer = session.path("_payer");
      var email = session.path("customer_email").asString(null);
      var customer = customers.create(change, email, payer.path("name").asString());
      session.set("customer", customer.path("id"));
    }
    return session.path("customer").asString();
  }

  /// An intent that has what it wanted completes the session it belongs to.
  private Attempt settled(Change change, Attempt attempt) {
    if (attempt instanceof Attempt.Done done && done.intent().has("_session")) {
      var session = change.get(done.intent().path("_session").asString());
      if (session.path("mode").asString().equals("payment")) {
        var succeeded = done.intent().path("status").asString().equals("succeeded");
        session.put("payment_status", succeeded ? "paid" : "unpaid");
      }
      session.put("status", "complete");
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
