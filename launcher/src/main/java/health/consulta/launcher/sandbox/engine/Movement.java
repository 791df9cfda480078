package health.consulta.launcher.sandbox.engine;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One movement of money, as the provider's own books know it: the ground truth for reconciliation.
/// Amounts are minor units.
public record Movement(
    String id,
    Kind kind,
    String provider,
    String paymentIntent,
    String source,
    long amount,
    String currency,
    Instant at,
    JsonNode metadata) {
  /// Authorised = captured + released + still held. What the merchant has, fees aside = captured -
  /// refunded - disputed + disputes won.
  public enum Kind {
    AUTHORISATION,
    CAPTURE,
    RELEASE,
    REFUND,
    DISPUTE,
    DISPUTE_WON
  }

  ObjectNode toJson() {
    return Json.object(
        "id",
        id,
        "kind",
        kind.name().toLowerCase(java.util.Locale.ROOT),
        "provider",
        provider,
        "paymentIntent",
        paymentIntent,
        "source",
        source,
        "amount",
        amount,
        "currency",
        currency,
        "at",
        at.toString(),
        "metadata",
        metadata);
  }
}
