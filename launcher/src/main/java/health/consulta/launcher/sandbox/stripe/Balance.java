package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The merchant's balance, a line for each movement of it. Fees are the standard ones in France for
/// cards of the European Economic Area, which all test cards are: 1.5 % + 0.25 of a charge, 20.00
/// of a dispute; a refund gives none back, nor does a won dispute. They are taken in the charge's
/// own currency: nothing is converted here.
final class Balance {
  private static final long FEE_FIXED = 25;
  private static final long FEE_PER_THOUSAND = 15;
  private static final long DISPUTE_FEE = 2000;
  private static final Duration UNTIL_AVAILABLE = Duration.ofDays(3);

  private Balance() {}

  static ObjectNode charged(Change change, ObjectNode charge, long amount) {
    var line = line(change, charge, charge.path("id"), "charge", "charge", amount);
    fee(line, (amount * FEE_PER_THOUSAND + 500) / 1000 + FEE_FIXED, "Stripe processing fees");
    line.set("description", charge.path("description"));
    return put(change, line);
  }

  static ObjectNode refunded(Change change, ObjectNode refund, ObjectNode charge) {
    var amount = refund.path("amount").asLong();
    var what = charge.path("description").asString("");
    var line = line(change, charge, refund.path("id"), "refund", "refund", -amount);
    line.put("description", "REFUND FOR CHARGE" + (what.isEmpty() ? "" : " (" + what + ")"));
    return put(change, line);
  }

  static ObjectNode withdrawn(Change change, ObjectNode dispute) {
    var amount = dispute.path("amount").asLong();
    var line = line(change, dispute, dispute.path("id"), "adjustment", "dispute", -amount);
    fee(line, DISPUTE_FEE, "Dispute fee");
    line.put("description", "Chargeback withdrawal for " + dispute.path("charge").asString());
    return put(change, line);
  }

  static ObjectNode reinstated(Change change, ObjectNode dispute) {
    var amount = dispute.path("amount").asLong();
    var line = line(change, dispute, dispute.path("id"), "adjustment", "dispute_reversal", amount);
    line.put("description", "Chargeback reversal for " + dispute.path("charge").asString());
    return put(change, line);
  }

  private static ObjectNode line(
      Change change,
      ObjectNode priced,
      JsonNode source,
      String type,
      String category,
      long amount) {
    var available =
        change.now().plus(UNTIL_AVAILABLE).truncatedTo(ChronoUnit.DAYS).getEpochSecond();
    return object(
        "id",
        Ids.next("txn_"),
        "object",
        "balance_transaction",
        "amount",
        amount,
        "available_on",
        available,
        "balance_type",
        "payments",
        "created",
        change.now().getEpochSecond(),
        "currency",
        priced.path("currency"),
        "description",
        null,
        "exchange_rate",
        null,
        "fee",
        0,
        "fee_details",
        array(),
        "net",
        amount,
        "reporting_category",
        category,
        "source",
        source,
        "status",
        "pending",
        "type",
        type,
        "_due",
        available);
  }

  private static void fee(ObjectNode line, long fee, String description) {
    line.put("fee", fee).put("net", line.path("amount").asLong() - fee);
    line.set(
        "fee_details",
        array(
            object(
                "amount",
                fee,
                "application",
                null,
                "currency",
                line.path("currency"),
                "description",
                description,
                "type",
                "stripe_fee")));
  }

  private static ObjectNode put(Change change, ObjectNode line) {
    change.put(line);
    return line;
  }

  /// The money can be paid out. A dispute shows its lines whole, so there too.
  static void settle(Change change, ObjectNode line) {
    line.remove("_due");
    change.put(line.put("status", "available"));
    Lookup.find(change, "du_", line.path("source").asString())
        .ifPresent(dispute -> change.put(withLine(dispute, line)));
  }

  static ObjectNode withLine(ObjectNode dispute, ObjectNode line) {
    var lines = (ArrayNode) dispute.path("balance_transactions");
    var shown = Rendering.plain(line);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.path(i).path("id").equals(line.path("id"))) {
        lines.set(i, shown);
        return dispute;
      }
    }
    lines.add(shown);
    return dispute;
  }

  static ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    var line =
        Lookup.find(change, "txn_", id)
            .orElseThrow(() -> StripeRefusal.missing("balance transaction", id, "id"));
    return Rendering.expanded(change, line, in.list("expand"));
  }
}
