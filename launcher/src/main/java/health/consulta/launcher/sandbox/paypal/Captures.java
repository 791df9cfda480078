package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.engine.Movement;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// Money taken, and what of it went back: in one or several parts within 180 days, never more than
/// was taken.
final class Captures {
  private static final Duration REFUNDABLE = Duration.ofDays(180);

  private final Notifications notifications;
  private final String address;

  Captures(Notifications notifications, String address) {
    this.notifications = notifications;
    this.address = address;
  }

  /// @param authorization empty for a capture of the order itself
  ObjectNode create(
      Change change,
      ObjectNode order,
      DemoAccount account,
      Amount amount,
      String authorization,
      boolean last) {
    var pending = account == DemoAccount.PENDING;
    var fee = amount.fee();
    var capture =
        object(
            "id",
            Kind.CAPTURE.key(Ids.next(17)),
            "status",
            pending ? "PENDING" : "COMPLETED",
            "amount",
            amount.json(),
            "final_capture",
            last,
            "disbursement_mode",
            "INSTANT",
            "seller_protection",
            object(
                "status",
                "ELIGIBLE",
                "dispute_categories",
                Json.array("ITEM_NOT_RECEIVED", "UNAUTHORIZED_TRANSACTION")),
            "seller_receivable_breakdown",
            object(
                "gross_amount",
                amount.json(),
                "paypal_fee",
                fee.json(),
                "net_amount",
                amount.with(amount.minor() - fee.minor()).json()),
            "create_time",
            Times.text(change.now()),
            "update_time",
            Times.text(change.now()),
            "_order",
            Kind.id(order),
            "_account",
            account.name());
    if (!authorization.isEmpty()) {
      capture.put("_authorization", authorization);
    }
    Orders.copyReferences(order.path("purchase_units").path(0), capture);
    order.withArray("_captures").add(Kind.id(capture));
    change.put(order);
    if (pending) {
      capture.set("status_details", object("reason", "PENDING_REVIEW"));
      change.put(capture);
      tell(change, "PAYMENT.CAPTURE.PENDING", capture);
    } else {
      change.put(capture);
      completed(change, order, capture);
    }
    return capture;
  }

  private void completed(Change change, ObjectNode order, ObjectNode capture) {
    var amount = Amount.of(capture.path("amount"));
    var source = Kind.id(capture);
    if (!capture.has("_authorization")) {
      Movements.record(change, Movement.Kind.AUTHORISATION, order, source, amount);
    }
    Movements.record(change, Movement.Kind.CAPTURE, order, source, amount);
    tell(change, "PAYMENT.CAPTURE.COMPLETED", capture);
  }

  private void tell(Change change, String type, ObjectNode capture) {
    notifications.emit(change, type, "capture", view(capture));
  }

  /// PayPal's review of a pending capture ends.
  void reviewed(Change change, ObjectNode capture, boolean accepted) {
    capture
        .put("status", accepted ? "COMPLETED" : "DECLINED")
        .put("update_time", Times.text(change.now()));
    capture.remove("status_details");
    change.put(capture);
    if (accepted) {
      completed(change, Kind.ORDER.get(change, capture.path("_order").asString()), capture);
    } else {
      tell(change, "PAYMENT.CAPTURE.DECLINED", capture);
    }
  }

  ObjectNode refund(Change change, String id, ObjectNode body) {
    var capture = Kind.CAPTURE.get(change, id);
    demandRefundable(change, capture);
    var taken = Amount.of(capture.path("amount"));
    var left = taken.with(taken.minor() - capture.path("_refunded").asLong(0));
    var amount = body.has("amount") ? Amount.wanted(body.path("amount"), "/amount") : left;
    demandWithin(amount, left);
    var refunded = capture.path("_refunded").asLong(0) + amount.minor();
    capture
        .put("_refunded", refunded)
        .put("status", refunded == taken.minor() ? "REFUNDED" : "PARTIALLY_REFUNDED")
        .put("update_time", Times.text(change.now()));
    change.put(capture);
    var refund = refund(change, capture, body, amount, taken.with(refunded));
    change.put(refund);
    var order = Kind.ORDER.get(change, capture.path("_order").asString());
    order.withArray("_refunds").add(Kind.id(refund));
    change.put(order);
    Movements.record(change, Movement.Kind.REFUND, order, Kind.id(refund), amount);
    notifications.emit(change, "PAYMENT.CAPTURE.REFUNDED", "refund", refundView(refund));
    return refund;
  }

  private static void demandRefundable(Change change, ObjectNode capture) {
    switch (capture.path("status").asString()) {
      case "COMPLETED", "PARTIALLY_REFUNDED" -> {}
      case "REFUNDED" ->
          throw PayPalRefusal.issue("CAPTURE_FULLY_REFUNDED", "The capture is fully refunded.");
      case "PENDING" ->
          throw PayPalRefusal.issue("PENDING_CAPTURE", "Cannot refund a pending capture.");
      default -> throw PayPalRefusal.issue("REFUND_NOT_ALLOWED", "Nothing was captured.");
    }
    var since = Instant.parse(capture.path("create_time").asString());
    if (change.now().isAfter(since.plus(REFUNDABLE))) {
      throw PayPalRefusal.issue(
          "REFUND_TIME_LIMIT_EXCEEDED", "The capture is older than 180 days.");
    }
  }

  private static void demandWithin(Amount amount, Amount left) {
    if (!amount.currency().equals(left.currency())) {
      throw PayPalRefusal.issue(
          "REFUND_CAPTURE_CURRENCY_MISMATCH",
          "Refund must be in the same currency as the capture.",
          "/amount/currency_code");
    }
    if (amount.minor() > left.minor()) {
      throw PayPalRefusal.issue(
          "REFUND_AMOUNT_EXCEEDED",
          "The refund amount must be less than or equal to what is not yet refunded.",
          "/amount/value");
    }
  }

  private static ObjectNode refund(
      Change change, ObjectNode capture, ObjectNode body, Amount amount, Amount total) {
    var fee = amount.with(0);
    var refund =
        object(
            "id",
            Kind.REFUND.key(Ids.next(17)),
            "status",
            "COMPLETED",
            "amount",
            amount.json(),
            "seller_payable_breakdown",
            object(
                "gross_amount",
                amount.json(),
                "paypal_fee",
                fee.json(),
                "net_amount",
                amount.json(),
                "total_refunded_amount",
                total.json()),
            "create_time",
            Times.text(change.now()),
            "update_time",
            Times.text(change.now()),
            "_capture",
            Kind.id(capture));
    for (var field : new String[] {"custom_id", "invoice_id", "note_to_payer"}) {
      var text = Body.optional(body, field, "/" + field, 255);
      if (!text.isEmpty()) {
        refund.put(field, text);
      }
    }
    return refund;
  }

  ObjectNode view(ObjectNode capture) {
    var view = inOrder(capture);
    var related = object("order_id", capture.path("_order"));
    if (capture.has("_authorization")) {
      related.set("authorization_id", capture.path("_authorization"));
    }
    view.set("supplementary_data", object("related_ids", related));
    view.set("payee", Orders.PAYEE.deepCopy());
    return view;
  }

  ObjectNode inOrder(ObjectNode capture) {
    var view = Kind.shown(capture);
    view.set("links", links(capture).json());
    return view;
  }

  Links links(ObjectNode capture) {
    var self = "/v2/payments/captures/" + Kind.id(capture);
    return new Links(address)
        .add("self", "GET", self)
        .add("refund", "POST", self + "/refund")
        .add(
            "up",
            "GET",
            capture.has("_authorization")
                ? "/v2/payments/authorizations/" + capture.path("_authorization").asString()
                : "/v2/checkout/orders/" + capture.path("_order").asString());
  }

  ObjectNode refundView(ObjectNode refund) {
    var view = Kind.shown(refund);
    view.set("links", refundLinks(refund).json());
    return view;
  }

  Links refundLinks(ObjectNode refund) {
    return new Links(address)
        .add("self", "GET", "/v2/payments/refunds/" + Kind.id(refund))
        .add("up", "GET", "/v2/payments/captures/" + refund.path("_capture").asString());
  }
}
