package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import tools.jackson.databind.node.ObjectNode;

/// Storing a card: the one place where a setup intent moves from wanting a card to having one, an
/// action or a refusal.
final class Setups {
  private final Events events;
  private final PaymentMethods methods;
  private final String address;

  Setups(Events events, PaymentMethods methods, String address) {
    this.events = events;
    this.methods = methods;
    this.address = address;
  }

  Attempt store(Change change, ObjectNode intent, ObjectNode method) {
    intent.set("payment_method", method.path("id"));
    intent.set("last_setup_error", Json.node(null));
    intent.set("next_action", Json.node(null));
    var card = PaymentMethods.testCard(method);
    if (card.declineOfSetup().isPresent()) {
      return decline(change, intent, method, card.declineOfSetup().get());
    }
    if (card.authenticates()) {
      intent.put("status", "requires_action");
      intent.set("next_action", Redirects.toTheBank(intent, address));
      change.put(intent);
      events.emit(change, "setup_intent.requires_action", intent);
      return new Attempt.ActionRequired(intent);
    }
    return keep(change, intent, method);
  }

  /// The payer answered the bank's question.
  Attempt authenticated(Change change, ObjectNode intent, boolean approved) {
    intent.set("next_action", Json.node(null));
    var method = change.get(intent.path("payment_method").asString());
    return approved
        ? keep(change, intent, method)
        : decline(change, intent, method, Decline.SETUP_AUTHENTICATION_FAILED);
  }

  private Attempt keep(Change change, ObjectNode intent, ObjectNode method) {
    intent.put("status", "succeeded");
    method.put("_setUp", intent.path("usage").asString().equals("off_session"));
    change.put(method);
    var customer = intent.path("customer").asString("");
    if (!customer.isEmpty()) {
      methods.attach(change, method, customer);
    }
    change.put(intent);
    events.emit(change, "setup_intent.succeeded", intent);
    return new Attempt.Done(intent);
  }

  private Attempt decline(Change change, ObjectNode intent, ObjectNode method, Decline reason) {
    var error = (ObjectNode) reason.refusal().error().deepCopy();
    error.set("payment_method", Rendering.plain(method));
    intent.set("last_setup_error", error);
    intent.set("payment_method", Json.node(null));
    intent.put("status", "requires_payment_method");
    change.put(intent);
    events.emit(change, "setup_intent.setup_failed", intent);
    return new Attempt.Declined(intent, reason);
  }
}
