package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Movement;
import tools.jackson.databind.node.ObjectNode;

/// Writes the ledger's lines for PayPal: its payment intent is the order.
final class Movements {
  private Movements() {}

  static void record(
      Change change, Movement.Kind kind, ObjectNode order, String source, Amount amount) {
    if (amount.minor() == 0) {
      return;
    }
    var unit = order.path("purchase_units").path(0);
    change.move(
        new Movement(
            "mv_" + Ids.next(17),
            kind,
            "paypal",
            Kind.id(order),
            source,
            amount.minor(),
            amount.currency().toLowerCase(java.util.Locale.ROOT),
            change.now(),
            object(
                "custom_id", unit.path("custom_id").asString(""),
                "reference_id", unit.path("reference_id").asString(""))));
  }
}
