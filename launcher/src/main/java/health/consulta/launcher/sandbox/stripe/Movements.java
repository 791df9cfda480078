package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Movement;
import tools.jackson.databind.node.ObjectNode;

/// Writes the ledger's lines for Stripe.
final class Movements {
  private Movements() {}

  static void record(
      Change change, Movement.Kind kind, ObjectNode intent, String source, long amount) {
    change.move(
        new Movement(
            Ids.next("mv_"),
            kind,
            "stripe",
            intent.path("id").asString(),
            source,
            amount,
            intent.path("currency").asString(),
            change.now(),
            intent.path("metadata")));
  }
}
