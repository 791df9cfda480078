package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.engine.Movement.Kind;
import health.consulta.launcher.sandbox.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The life of a payment intent: requires_payment_method → (requires_action →) requires_capture →
/// succeeded, or canceled.
final class PaymentIntents {
  static final Duration HELD_FOR = Duration.ofDays(7);
  private static final String[] CAPTURE_METHODS = {"automatic", "automatic_async", "manual"};

  private final Events events;
  private final Attempts attempts;

  PaymentIntents(Events events, Attempts attempts) {
    this.events = events;
    this.attempts = attempts;
  }

  Reply create(Change change, Parameters in) {
    in.only(
        "amount",
        "currency",
        "capture_method",
        "confirm",
        "payment_method",
        "customer",
        "setup_future_usage",
        "metadata[*]",
        "description",
        "receipt_email",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "return_url",
        "off_session",
        "error_on_requires_action",
        "payment_method_types[]",
        "automatic_payment_methods[enabled]",
        "automatic_payment_methods[allow_redirects]",
        "confirmation_method",
        "expand[]");
    in.required("amount");
    var amount = in.amount("amount").orElseThrow();
    demandSmallest(amount, "amount");
    var intent =
        draft(
            change,
            amount,
            in.currency("currency"),
            in.choice("capture_method", "automatic_async", CAPTURE_METHODS),
            in.metadata("metadata"));
    describe(intent, in, "");
    belong(change, intent, in);
    demandTogether(in);
    Redirects.choose(intent, in);
    in.text("payment_method").ifPresent(token -> choose(change, intent, token));
    events.emit(change, "payment_intent.created", intent);
    change.put(intent);
    return in.flag("confirm")
        ? confirmed(change, intent, in)
        : ok(Rendering.expanded(change, intent, in.list("expand")));
  }

  private static void belong(Change change, ObjectNode intent, Parameters in) {
    in.text("customer")
        .ifPresent(
            id -> intent.set("customer", Lookup.customer(change, id, "customer").path("id")));
    var future = in.choice("setup_future_usage", "", "off_session", "on_session");
    if (!future.isEmpty()) {
      intent.put("setup_future_usage", future);
    }
  }

  private static void demandTogether(Parameters in) {
    if (in.flag("off_session") && !in.flag("confirm")) {
      throw StripeRefusal.invalid("`off_session` can only be used with `confirm=true`.")
          .param("off_session");
    }
    if (in.flag("off_session") && in.has("setup_future_usage")) {
      throw StripeRefusal.invalid(
              "`setup_future_usage` cannot be used with `off_session`: the payer is not there to agree.")
          .param("setup_future_usage");
    }
  }

  private static void choose(Change change, ObjectNode intent, String token) {
    var method =
        PaymentMethods.usable(change, token, intent.path("customer").asString(""), "PaymentIntent");
    intent.set("payment_method", method.path("id"));
    intent.put("status", "requires_confirmation");
  }

  /// Also what the checkout page starts from.
  ObjectNode draft(
      Change change, long amount, String currency, String capture, Map<String, String> metadata) {
    var id = Ids.next("pi_");
    return object(
        "id", id,
        "object", "payment_intent",
        "amount", amount,
        "amount_capturable", 0,
        "amount_details", object("tip", object()),
        "amount_received", 0,
        "application", null,
        "application_fee_amount", null,
        "automatic_payment_methods", null,
        "canceled_at", null,
        "cancellation_reason", null,
        "capture_method", capture,
        "client_secret", id + "_secret_" + Ids.random(25),
        "confirmation_method", "automatic",
        "created", change.now().getEpochSecond(),
        "currency", currency,
        "customer", null,
        "description", null,
        "last_payment_error", null,
        "latest_charge", null,
        "livemode", false,
        "metadata", metadata,
        "next_action", null,
        "on_behalf_of", null,
        "payment_method", null,
        "payment_method_configuration_details", null,
        "payment_method_options", object(),
        "payment_method_types", array("card"),
        "processing", null,
        "receipt_email", null,
        "review", null,
        "setup_future_usage", null,
        "shipping", null,
        "statement_descriptor", null,
        "statement_descriptor_suffix", null,
        "status", "requires_payment_method",
        "transfer_data", null,
        "transfer_group", null);
  }

  static void demandSmallest(long amount, String param) {
    if (amount < 50) {
      throw StripeRefusal.invalid("Amount must be at least 0.50 in the currency of the charge.")
          .code("amount_too_small")
          .param(param);
    }
  }

  static void describe(ObjectNode intent, Parameters in, String within) {
    for (var field :
        List.of(
            "description",
            "receipt_email",
            "statement_descriptor",
            "statement_descriptor_suffix")) {
      var key = within.isEmpty() ? field : within + "[" + field + "]";
      if (in.has(key)) {
        intent.set(field, Json.node(in.text(key).orElse(null)));
      }
    }
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]", "client_secret");
    return Rendering.expanded(change, Lookup.intent(change, id), in.list("expand"));
  }

  ObjectNode update(Change change, String id, Parameters in) {
    in.only(
        "amount",
        "metadata[*]",
        "description",
        "receipt_email",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "payment_method",
        "customer",
        "setup_future_usage",
        "capture_method",
        "expand[]");
    var intent = Lookup.intent(change, id);
    if (in.has("amount")
        || in.has("payment_method")
        || in.has("capture_method")
        || in.has("customer")) {
      demand(
          intent, "updated", "requires_payment_method", "requires_confirmation", "requires_action");
    }
    in.amount("amount")
        .ifPresent(amount -> {
          demandSmallest(amount, "amount");
          intent.put("amount", amount);
        });
    intent.put(
        "capture_method",
        in.choice("capture_method", intent.path("capture_method").asString(), CAPTURE_METHODS));
    belong(change, intent, in);
    in.text("payment_method").ifPresent(token -> choose(change, intent, token));
    describe(intent, in, "");
    mergeMetadata(intent, in);
    change.put(intent);
    return Rendering.expanded(change, intent, in.list("expand"));
  }

  static void mergeMetadata(ObjectNode object, Parameters in) {
    if (in.has("metadata")) {
      object.set("metadata", object());
    }
    var metadata = (ObjectNode) object.path("metadata");
    in.metadata("metadata")
        .forEach((name, value) -> {
          if (value.isEmpty()) {
            metadata.remove(name);
          } else {
            metadata.put(name, value);
          }
        });
  }

  Reply confirm(Change change, String id, Parameters in) {
    in.only(
        "payment_method",
        "setup_future_usage",
        "return_url",
        "off_session",
        "error_on_requires_action",
        "receipt_email",
        "capture_method",
        "expand[]");
    var intent = Lookup.intent(change, id);
    demand(
        intent, "confirmed", "requires_payment_method", "requires_confirmation", "requires_action");
    describe(intent, in, "");
    belong(change, intent, in);
    intent.put(
        "capture_method",
        in.choice("capture_method", intent.path("capture_method").asString(), CAPTURE_METHODS));
    return confirmed(change, intent, in);
  }

  private Reply confirmed(Change change, ObjectNode intent, Parameters in) {
    var token = in.text("payment_method").orElse(intent.path("payment_method").asString(""));
    if (token.isEmpty()) {
      throw StripeRefusal.invalid(
              "You cannot confirm this PaymentIntent because it's missing a payment method. You can"
                  + " either update the PaymentIntent with a payment method and then confirm it"
                  + " again, or confirm it again directly with a payment method.")
          .code("payment_intent_unexpected_state")
          .with("payment_intent", Rendering.plain(intent));
    }
    Redirects.demandReturnUrl(intent, in, "PaymentIntent");
    in.url("return_url").ifPresent(url -> intent.put("_return_url", url));
    var method =
        PaymentMethods.usable(change, token, intent.path("customer").asString(""), "PaymentIntent");
    var attempt = attempt(change, intent, method, in);
    return switch (attempt) {
      case Attempt.Declined declined ->
          declined
              .reason()
              .refusal()
              .with("payment_intent", Rendering.plain(declined.intent()))
              .with("payment_method", Rendering.plain(method))
              .reply();
      case Attempt.Done paid -> ok(Rendering.expanded(change, paid.intent(), in.list("expand")));
      case Attempt.ActionRequired action ->
          ok(Rendering.expanded(change, action.intent(), in.list("expand")));
    };
  }

  private Attempt attempt(Change change, ObjectNode intent, ObjectNode method, Parameters in) {
    if (in.flag("off_session")) {
      return attempts.chargeOffSession(change, intent, method);
    }
    return in.flag("error_on_requires_action") && PaymentMethods.testCard(method).authenticates()
        ? attempts.decline(change, intent, method, Decline.AUTHENTICATION_REQUIRED)
        : attempts.charge(change, intent, method);
  }

  ObjectNode capture(Change change, String id, Parameters in) {
    in.only(
        "amount_to_capture",
        "metadata[*]",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "final_capture",
        "expand[]");
    var intent = Lookup.intent(change, id);
    demand(intent, "captured", "requires_capture");
    var held = intent.path("amount_capturable").asLong();
    var amount = in.amount("amount_to_capture").orElse(held);
    if (amount > held) {
      throw StripeRefusal.invalid(
              "The amount to capture (%d) is greater than the capturable amount (%d)."
                  .formatted(amount, held))
          .code("amount_too_large")
          .param("amount_to_capture");
    }
    describe(intent, in, "");
    mergeMetadata(intent, in);
    intent.put("status", "succeeded").put("amount_received", amount).put("amount_capturable", 0);
    intent.remove("_due");
    var charge = change.get(intent.path("latest_charge").asString());
    Charges.capture(change, charge, intent, amount);
    change.put(intent);
    markSessionPaid(change, intent);
    events.emit(change, "charge.captured", charge);
    events.emit(change, "payment_intent.succeeded", intent);
    return Rendering.expanded(change, intent, in.list("expand"));
  }

  private static void markSessionPaid(Change change, ObjectNode intent) {
    if (intent.has("_session")) {
      change.put(change.get(intent.path("_session").asString()).put("payment_status", "paid"));
    }
  }

  ObjectNode cancel(Change change, String id, Parameters in) {
    in.only("cancellation_reason", "expand[]");
    var reason =
        in.choice(
            "cancellation_reason",
            "",
            "duplicate",
            "fraudulent",
            "requested_by_customer",
            "abandoned");
    var intent = Lookup.intent(change, id);
    demand(
        intent,
        "canceled",
        "requires_payment_method",
        "requires_capture",
        "requires_confirmation",
        "requires_action");
    if (intent.has("_session")
        && change
            .get(intent.path("_session").asString())
            .path("status")
            .asString()
            .equals("open")) {
      throw StripeRefusal.invalid(
              "You cannot cancel this PaymentIntent because it was created by an open Checkout"
                  + " Session. Expire the Checkout Session instead.")
          .code("payment_intent_unexpected_state")
          .with("payment_intent", Rendering.plain(intent));
    }
    cancel(change, intent, reason);
    return Rendering.expanded(change, intent, in.list("expand"));
  }

  /// Ends the intent; what was held goes back to the card.
  void cancel(Change change, ObjectNode intent, String reason) {
    var held = intent.path("amount_capturable").asLong();
    if (held > 0) {
      var charge = change.get(intent.path("latest_charge").asString());
      charge.put("amount_refunded", held).put("refunded", true);
      change.put(charge);
      Movements.record(change, Kind.RELEASE, intent, charge.path("id").asString(), held);
    }
    intent.put("status", "canceled").put("amount_capturable", 0);
    intent.put("canceled_at", change.now().getEpochSecond());
    intent.set("cancellation_reason", Json.node(reason.isEmpty() ? null : reason));
    intent.set("next_action", Json.node(null));
    intent.remove("_due");
    change.put(intent);
    events.emit(change, "payment_intent.canceled", intent);
  }

  /// Seven days after the authorisation the bank takes its hold back.
  void expire(Change change, ObjectNode intent) {
    cancel(change, intent, "automatic");
  }

  static void demand(ObjectNode intent, String participle, String... allowed) {
    var status = intent.path("status").asString();
    if (!List.of(allowed).contains(status)) {
      throw StripeRefusal.invalid(
              ("This PaymentIntent could not be %s because it has a status of %s. Only a"
                      + " PaymentIntent with one of the following statuses may be %s: %s.")
                  .formatted(participle, status, participle, String.join(", ", allowed)))
          .code("payment_intent_unexpected_state")
          .with("payment_intent", Rendering.plain(intent));
    }
  }

  static Reply ok(ObjectNode body) {
    return Reply.json(200, Json.write(body));
  }
}
