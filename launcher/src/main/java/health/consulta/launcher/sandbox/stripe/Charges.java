package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Movement.Kind;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// One charge for each attempt that reached the bank.
final class Charges {
  private Charges() {}

  static ObjectNode create(
      Change change,
      ObjectNode intent,
      ObjectNode method,
      Optional<Decline> decline,
      boolean held) {
    var amount = intent.path("amount").asLong();
    var paid = decline.isEmpty();
    var id = Ids.next("ch_");
    var charge =
        object(
            "id",
            id,
            "object",
            "charge",
            "amount",
            amount,
            "amount_captured",
            0,
            "amount_refunded",
            0,
            "application",
            null,
            "application_fee",
            null,
            "application_fee_amount",
            null,
            "balance_transaction",
            null,
            "billing_details",
            method.path("billing_details"),
            "calculated_statement_descriptor",
            "CONSULTA",
            "captured",
            false,
            "created",
            change.now().getEpochSecond(),
            "currency",
            intent.path("currency"),
            "customer",
            intent.path("customer"),
            "description",
            intent.path("description"),
            "disputed",
            false,
            "failure_balance_transaction",
            null,
            "failure_code",
            decline.map(Decline::code).orElse(null),
            "failure_message",
            decline.map(d -> d.message(java.util.Locale.ENGLISH)).orElse(null),
            "fraud_details",
            object(),
            "livemode",
            false,
            "metadata",
            intent.path("metadata"),
            "on_behalf_of",
            null,
            "outcome",
            outcome(decline),
            "paid",
            paid,
            "payment_intent",
            intent.path("id"),
            "payment_method",
            method.path("id"),
            "payment_method_details",
            details(change, intent, method, held),
            "receipt_email",
            intent.path("receipt_email"),
            "receipt_number",
            null,
            "receipt_url",
            null,
            "refunded",
            false,
            "review",
            null,
            "shipping",
            null,
            "source",
            null,
            "source_transfer",
            null,
            "statement_descriptor",
            intent.path("statement_descriptor"),
            "statement_descriptor_suffix",
            intent.path("statement_descriptor_suffix"),
            "status",
            paid ? "succeeded" : "failed",
            "transfer_data",
            null,
            "transfer_group",
            null);
    change.put(charge);
    return charge;
  }

  /// Takes the money of a charge, or a part of it; the rest is released.
  static void capture(Change change, ObjectNode charge, ObjectNode intent, long amount) {
    var id = charge.path("id").asString();
    var rest = charge.path("amount").asLong() - amount;
    charge.put("captured", true).put("amount_captured", amount).put("amount_refunded", rest);
    charge.set("balance_transaction", Balance.charged(change, charge, amount).path("id"));
    if (Disputes.complaint(change, charge).isPresent()) {
      charge.put("_due", change.now().plus(Disputes.COMPLAINED_AFTER).getEpochSecond());
    }
    change.put(charge);
    Movements.record(change, Kind.CAPTURE, intent, id, amount);
    if (rest > 0) {
      Movements.record(change, Kind.RELEASE, intent, id, rest);
    }
  }

  private static ObjectNode outcome(Optional<Decline> decline) {
    return object(
        "advice_code",
        null,
        "network_advice_code",
        null,
        "network_decline_code",
        null,
        "network_status",
        decline.isEmpty() ? "approved_by_network" : "declined_by_network",
        "reason",
        decline.map(Decline::code).orElse(null),
        "risk_level",
        "normal",
        "risk_score",
        10,
        "seller_message",
        decline.isEmpty() ? "Payment complete." : "The bank did not return any further details.",
        "type",
        decline.isEmpty() ? "authorized" : "issuer_declined");
  }

  private static ObjectNode details(
      Change change, ObjectNode intent, ObjectNode method, boolean held) {
    var card = method.path("card");
    var details =
        object(
            "amount_authorized",
            intent.path("amount"),
            "authorization_code",
            null,
            "brand",
            card.path("brand"),
            "checks",
            card.path("checks"),
            "country",
            card.path("country"),
            "exp_month",
            card.path("exp_month"),
            "exp_year",
            card.path("exp_year"),
            "extended_authorization",
            object("status", "disabled"),
            "fingerprint",
            card.path("fingerprint"),
            "funding",
            card.path("funding"),
            "incremental_authorization",
            object("status", "unavailable"),
            "installments",
            null,
            "last4",
            card.path("last4"),
            "mandate",
            null,
            "multicapture",
            object("status", "unavailable"),
            "network",
            card.path("brand"),
            "network_token",
            object("used", false),
            "network_transaction_id",
            null,
            "overcapture",
            object("maximum_amount_capturable", intent.path("amount"), "status", "unavailable"),
            "regulated_status",
            "unregulated",
            "three_d_secure",
            null,
            "wallet",
            null);
    if (held) {
      details.put("capture_before", change.now().plus(PaymentIntents.HELD_FOR).getEpochSecond());
    }
    return object("card", details, "type", "card");
  }

  static ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    return Rendering.expanded(
        change,
        Lookup.find(change, "ch_", id).orElseThrow(() -> StripeRefusal.missing("charge", id, "id")),
        in.list("expand"));
  }
}
