package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Movement.Kind;
import tools.jackson.databind.node.ObjectNode;

/// Money that goes back after a capture, in one or several parts, never more than was captured.
final class Refunds {
  private final Events events;
  private final Disputes disputes;

  Refunds(Events events, Disputes disputes) {
    this.events = events;
    this.disputes = disputes;
  }

  ObjectNode create(Change change, Parameters in) {
    in.only("payment_intent", "charge", "amount", "reason", "metadata[*]", "expand[]");
    var reason = in.choice("reason", "", "duplicate", "fraudulent", "requested_by_customer");
    var charge = charge(change, in);
    Disputes.demandRefundable(change, charge);
    var left = charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
    var amount = in.amount("amount").orElse(left);
    demand(charge, amount, left);
    charge.put("amount_refunded", charge.path("amount_refunded").asLong() + amount);
    charge.put("refunded", amount == left);
    change.put(charge);
    var refund = refund(change, charge, amount, reason, in);
    refund.set("balance_transaction", Balance.refunded(change, refund, charge).path("id"));
    change.put(refund);
    var intent = change.get(charge.path("payment_intent").asString());
    Movements.record(change, Kind.REFUND, intent, refund.path("id").asString(), amount);
    events.emit(change, "refund.created", refund);
    events.emit(change, "charge.refunded", charge);
    if (amount == left) {
      disputes.refunded(change, charge);
    }
    return Rendering.expanded(change, refund, in.list("expand"));
  }

  private static ObjectNode charge(Change change, Parameters in) {
    if (in.text("charge").isPresent()) {
      var id = in.required("charge");
      return Lookup.find(change, "ch_", id)
          .orElseThrow(() -> StripeRefusal.missing("charge", id, "charge"));
    }
    if (in.text("payment_intent").isEmpty()) {
      throw StripeRefusal.invalid(
              "One of the following params should be provided for this request:"
                  + " payment_intent or charge.")
          .code("parameter_missing");
    }
    var id = in.required("payment_intent");
    var intent =
        Lookup.find(change, "pi_", id)
            .orElseThrow(() -> StripeRefusal.missing("payment_intent", id, "payment_intent"));
    if (!intent.path("status").asString().equals("succeeded")) {
      throw StripeRefusal.invalid(
              "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(id))
          .code("payment_intent_unexpected_state")
          .param("payment_intent");
    }
    return change.get(intent.path("latest_charge").asString());
  }

  private static void demand(ObjectNode charge, long amount, long left) {
    var id = charge.path("id").asString();
    if (!charge.path("captured").asBoolean()) {
      throw StripeRefusal.invalid(
          "Charge %s is not captured and cannot be refunded.".formatted(id));
    }
    if (left == 0) {
      throw StripeRefusal.invalid("Charge %s has already been refunded.".formatted(id))
          .code("charge_already_refunded");
    }
    if (amount > left) {
      throw StripeRefusal.invalid(
              "Refund amount (%d) is greater than unrefunded amount on charge (%d)"
                  .formatted(amount, left))
          .param("amount");
    }
  }

  private static ObjectNode refund(
      Change change, ObjectNode charge, long amount, String reason, Parameters in) {
    return object(
        "id",
        Ids.next("re_"),
        "object",
        "refund",
        "amount",
        amount,
        "balance_transaction",
        null,
        "charge",
        charge.path("id"),
        "created",
        change.now().getEpochSecond(),
        "currency",
        charge.path("currency"),
        "destination_details",
        object("card", object("type", "refund"), "type", "card"),
        "metadata",
        in.metadata("metadata"),
        "payment_intent",
        charge.path("payment_intent"),
        "payment_method",
        charge.path("payment_method"),
        "reason",
        reason.isEmpty() ? null : reason,
        "receipt_number",
        null,
        "source_transfer_reversal",
        null,
        "status",
        "succeeded",
        "transfer_reversal",
        null);
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    return Rendering.expanded(
        change,
        Lookup.find(change, "re_", id).orElseThrow(() -> StripeRefusal.missing("refund", id, "id")),
        in.list("expand"));
  }
}
