package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.http.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The life of a setup intent, which stores a card for later: requires_payment_method →
/// requires_confirmation → (requires_action →) succeeded, or canceled. Cards are never
/// `processing`.
final class SetupIntents {
  private static final String[] BEFORE_THE_END = {
    "requires_payment_method", "requires_confirmation", "requires_action"
  };

  private final Events events;
  private final Setups setups;

  SetupIntents(Events events, Setups setups) {
    this.events = events;
    this.setups = setups;
  }

  Reply create(Change change, Parameters in) {
    in.only(
        "customer",
        "payment_method",
        "payment_method_types[]",
        "automatic_payment_methods[enabled]",
        "automatic_payment_methods[allow_redirects]",
        "usage",
        "confirm",
        "return_url",
        "description",
        "metadata[*]",
        "expand[]");
    var usage = in.choice("usage", "off_session", "off_session", "on_session");
    var customer = customer(change, in);
    var intent = draft(change, customer, usage, in.metadata("metadata"));
    describe(intent, in);
    Redirects.choose(intent, in);
    in.text("payment_method").ifPresent(token -> choose(change, intent, token));
    change.put(intent);
    events.emit(change, "setup_intent.created", intent);
    return in.flag("confirm")
        ? confirmed(change, intent, in)
        : PaymentIntents.ok(Rendering.expanded(change, intent, in.list("expand")));
  }

  private static @Nullable String customer(Change change, Parameters in) {
    return in.text("customer")
        .map(id -> Lookup.customer(change, id, "customer").path("id").asString())
        .orElse(null);
  }

  /// Also what the checkout page starts from.
  static ObjectNode draft(
      Change change, @Nullable String customer, String usage, Map<String, String> metadata) {
    var id = Ids.next("seti_");
    return object(
        "id", id,
        "object", "setup_intent",
        "application", null,
        "automatic_payment_methods", null,
        "cancellation_reason", null,
        "client_secret", id + "_secret_" + Ids.random(25),
        "created", change.now().getEpochSecond(),
        "customer", customer,
        "description", null,
        "flow_directions", null,
        "last_setup_error", null,
        "latest_attempt", null,
        "livemode", false,
        "mandate", null,
        "metadata", metadata,
        "next_action", null,
        "on_behalf_of", null,
        "payment_method", null,
        "payment_method_configuration_details", null,
        "payment_method_options",
            object(
                "card",
                object(
                    "mandate_options",
                    null,
                    "network",
                    null,
                    "request_three_d_secure",
                    "automatic")),
        "payment_method_types", array("card"),
        "single_use_mandate", null,
        "status", "requires_payment_method",
        "usage", usage);
  }

  private static void describe(ObjectNode intent, Parameters in) {
    if (in.has("description")) {
      intent.set("description", Json.node(in.text("description").orElse(null)));
    }
  }

  private static void choose(Change change, ObjectNode intent, String token) {
    var method =
        PaymentMethods.usable(change, token, intent.path("customer").asString(""), "SetupIntent");
    intent.set("payment_method", method.path("id"));
    intent.put("status", "requires_confirmation");
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]", "client_secret");
    return Rendering.expanded(change, Lookup.setup(change, id), in.list("expand"));
  }

  ObjectNode update(Change change, String id, Parameters in) {
    in.only("customer", "payment_method", "description", "metadata[*]", "expand[]");
    var intent = Lookup.setup(change, id);
    if (in.has("customer") || in.has("payment_method")) {
      demand(intent, "update", "updated", BEFORE_THE_END);
      in.text("customer").ifPresent(_ -> intent.put("customer", customer(change, in)));
      in.text("payment_method").ifPresent(token -> choose(change, intent, token));
    }
    describe(intent, in);
    PaymentIntents.mergeMetadata(intent, in);
    change.put(intent);
    return Rendering.expanded(change, intent, in.list("expand"));
  }

  Reply confirm(Change change, String id, Parameters in) {
    in.only("payment_method", "return_url", "expand[]");
    var intent = Lookup.setup(change, id);
    demand(intent, "confirm", "confirmed", BEFORE_THE_END);
    demandNoSession(intent, "confirm");
    return confirmed(change, intent, in);
  }

  private Reply confirmed(Change change, ObjectNode intent, Parameters in) {
    var token = in.text("payment_method").orElse(intent.path("payment_method").asString(""));
    if (token.isEmpty()) {
      throw StripeRefusal.invalid(
              "You cannot confirm this SetupIntent because it's missing a payment method. Update the"
                  + " SetupIntent with a payment method and then confirm it again.")
          .code("setup_intent_unexpected_state")
          .with("setup_intent", Rendering.plain(intent));
    }
    Redirects.demandReturnUrl(intent, in, "SetupIntent");
    in.url("return_url").ifPresent(url -> intent.put("_return_url", url));
    var method =
        PaymentMethods.usable(change, token, intent.path("customer").asString(""), "SetupIntent");
    return switch (setups.store(change, intent, method)) {
      case Attempt.Declined declined ->
          declined
              .reason()
              .refusal()
              .with("setup_intent", Rendering.plain(declined.intent()))
              .with("payment_method", Rendering.plain(method))
              .reply();
      case Attempt.Done done ->
          PaymentIntents.ok(Rendering.expanded(change, done.intent(), in.list("expand")));
      case Attempt.ActionRequired action ->
          PaymentIntents.ok(Rendering.expanded(change, action.intent(), in.list("expand")));
    };
  }

  ObjectNode cancel(Change change, String id, Parameters in) {
    in.only("cancellation_reason", "expand[]");
    var reason =
        in.choice("cancellation_reason", "", "abandoned", "requested_by_customer", "duplicate");
    var intent = Lookup.setup(change, id);
    demand(intent, "cancel", "canceled", BEFORE_THE_END);
    demandNoSession(intent, "cancel");
    cancel(change, intent, reason);
    return Rendering.expanded(change, intent, in.list("expand"));
  }

  void cancel(Change change, ObjectNode intent, String reason) {
    intent.put("status", "canceled");
    intent.set("cancellation_reason", Json.node(reason.isEmpty() ? null : reason));
    intent.set("next_action", Json.node(null));
    change.put(intent);
    events.emit(change, "setup_intent.canceled", intent);
  }

  private static void demand(ObjectNode intent, String verb, String participle, String... allowed) {
    var status = intent.path("status").asString();
    if (!List.of(allowed).contains(status)) {
      throw StripeRefusal.invalid(
              ("You cannot %s this SetupIntent because it has a status of %s. Only a SetupIntent"
                      + " with one of the following statuses may be %s: %s.")
                  .formatted(verb, status, participle, String.join(", ", allowed)))
          .code("setup_intent_unexpected_state")
          .with("setup_intent", Rendering.plain(intent));
    }
  }

  private static void demandNoSession(ObjectNode intent, String verb) {
    if (intent.has("_session")) {
      throw StripeRefusal.invalid(
              "You cannot %s a SetupIntent that was created by a Checkout Session. Expire the Checkout Session instead."
                  .formatted(verb))
          .code("setup_intent_unexpected_state")
          .with("setup_intent", Rendering.plain(intent));
    }
  }
}
