package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.engine.Movement.Kind;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Charging a card: the one place where a payment intent moves from wanting a card to having money,
/// an action or a refusal.
final class Attempts {
  private final Events events;
  private final PaymentMethods methods;
  private final String address;

  Attempts(Events events, PaymentMethods methods, String address) {
    this.events = events;
    this.methods = methods;
    this.address = address;
  }

  Attempt charge(Change change, ObjectNode intent, ObjectNode method) {
    intent.set("payment_method", method.path("id"));
    intent.set("last_payment_error", Json.node(null));
    intent.set("next_action", Json.node(null));
    if (PaymentMethods.testCard(method).authenticates()) {
      return demandAuthentication(change, intent);
    }
    return atTheBank(change, intent, method);
  }

  /// The payer is away: what the bank would ask, it cannot.
  Attempt chargeOffSession(Change change, ObjectNode intent, ObjectNode method) {
    intent.set("last_payment_error", Json.node(null));
    intent.set("next_action", Json.node(null));
    if (PaymentMethods.authenticatesOffSession(method)) {
      return decline(change, intent, method, Decline.AUTHENTICATION_REQUIRED);
    }
    intent.set("payment_method", method.path("id"));
    return atTheBank(change, intent, method);
  }

  private Attempt demandAuthentication(Change change, ObjectNode intent) {
    intent.put("status", "requires_action");
    intent.set("next_action", Redirects.toTheBank(intent, address));
    change.put(intent);
    events.emit(change, "payment_intent.requires_action", intent);
    return new Attempt.ActionRequired(intent);
  }

  /// The payer answered the bank's question.
  Attempt authenticated(Change change, ObjectNode intent, boolean approved) {
    intent.set("next_action", Json.node(null));
    var method = change.get(intent.path("payment_method").asString());
    if (!approved) {
      return decline(change, intent, method, Decline.AUTHENTICATION_FAILED);
    }
    return atTheBank(change, intent, method);
  }

  private Attempt atTheBank(Change change, ObjectNode intent, ObjectNode method) {
    var decline = PaymentMethods.testCard(method).decline();
    var capture = !intent.path("capture_method").asString().equals("manual");
    var charge = Charges.create(change, intent, method, decline, decline.isEmpty() && !capture);
    intent.set("latest_charge", charge.path("id"));
    return decline.isPresent()
        ? decline(change, intent, method, decline.get())
        : pay(change, intent, method, charge, capture);
  }

  Attempt decline(Change change, ObjectNode intent, ObjectNode method, Decline reason) {
    var error = (ObjectNode) reason.refusal().error().deepCopy();
    error.set("payment_method", Rendering.plain(method));
    Optional.ofNullable(intent.path("latest_charge").asString(null))
        .filter(_ -> reason != Decline.AUTHENTICATION_FAILED)
        .ifPresent(charge -> error.put("charge", charge));
    intent.set("last_payment_error", error);
    intent.set("payment_method", Json.node(null));
    intent.put("status", "requires_payment_method");
    change.put(intent);
    events.emit(change, "payment_intent.payment_failed", intent);
    return new Attempt.Declined(intent, reason);
  }

  private Attempt pay(
      Change change, ObjectNode intent, ObjectNode method, ObjectNode charge, boolean capture) {
    var amount = intent.path("amount").asLong();
    var source = charge.path("id").asString();
    Movements.record(change, Kind.AUTHORISATION, intent, source, amount);
    if (capture) {
      Charges.capture(change, charge, intent, amount);
      intent.put("status", "succeeded").put("amount_received", amount);
    } else {
      intent.put("status", "requires_capture").put("amount_capturable", amount);
      intent.put("_due", change.now().plus(PaymentIntents.HELD_FOR).getEpochSecond());
    }
    change.put(intent);
    methods.used(change, intent, method);
    events.emit(
        change,
        capture ? "payment_intent.succeeded" : "payment_intent.amount_capturable_updated",
        intent);
    return new Attempt.Done(intent);
  }
}
