package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An id of one kind never finds an object of another.
final class Lookup {
  private Lookup() {}

  static Optional<ObjectNode> find(Change change, String prefix, String id) {
    return id.startsWith(prefix) ? change.find(id) : Optional.empty();
  }

  static ObjectNode intent(Change change, String id) {
    return find(change, "pi_", id)
        .orElseThrow(() -> StripeRefusal.missing("payment_intent", id, "intent"));
  }

  static ObjectNode setup(Change change, String id) {
    return find(change, "seti_", id)
        .orElseThrow(() -> StripeRefusal.missing("setupintent", id, "intent"));
  }

  static ObjectNode method(Change change, String id) {
    return find(change, "pm_", id)
        .orElseThrow(() -> StripeRefusal.missing("PaymentMethod", id, "payment_method"));
  }

  /// One that was not deleted.
  static ObjectNode customer(Change change, String id, String param) {
    return find(change, "cus_", id)
        .filter(customer -> !customer.has("deleted"))
        .orElseThrow(() -> StripeRefusal.missing("customer", id, param));
  }

  static ObjectNode session(Change change, String id) {
    return find(change, "cs_", id)
        .orElseThrow(() -> StripeRefusal.missing("checkout.session", id, "session"));
  }
}
