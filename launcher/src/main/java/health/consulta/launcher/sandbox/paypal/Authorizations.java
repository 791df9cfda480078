package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import health.consulta.launcher.sandbox.engine.Movement;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// Money held at the payer's: honoured for 3 days, valid for 29, taken in one or several parts,
/// never more than is held.
final class Authorizations {
  static final Duration HONOURED = Duration.ofDays(3);
  static final Duration VALID = Duration.ofDays(29);
  private static final int MOST_CAPTURES = 10;

  private final Captures captures;
  private final Notifications notifications;
  private final String address;

  Authorizations(Captures captures, Notifications notifications, String address) {
    this.captures = captures;
    this.notifications = notifications;
    this.address = address;
  }

  ObjectNode create(Change change, ObjectNode order, DemoAccount account, Amount amount) {
    return hold(change, order, account, amount, change.now().plus(VALID));
  }

  private ObjectNode hold(
      Change change, ObjectNode order, DemoAccount account, Amount amount, Instant expiry) {
    var pending = account == DemoAccount.PENDING;
    var unit = order.path("purchase_units").path(0);
    var authorization =
        object(
            "id",
            Kind.AUTHORIZATION.key(Ids.next(17)),
            "status",
            pending ? "PENDING" : "CREATED",
            "amount",
            amount.json(),
            "seller_protection",
            object(
                "status",
                "ELIGIBLE",
                "dispute_categories",
                Json.array("ITEM_NOT_RECEIVED", "UNAUTHORIZED_TRANSACTION")),
            "expiration_time",
            Times.text(expiry),
            "create_time",
            Times.text(change.now()),
            "update_time",
            Times.text(change.now()),
            "_order",
            Kind.id(order),
            "_account",
            account.name(),
            "_honoured_until",
            change.now().plus(HONOURED).getEpochSecond(),
            "_due",
            expiry.getEpochSecond());
    Orders.copyReferences(unit, authorization);
    if (pending) {
      authorization.set("status_details", object("reason", "PENDING_REVIEW"));
    }
    change.put(authorization);
    Movements.record(change, Movement.Kind.AUTHORISATION, order, Kind.id(authorization), amount);
    notifications.emit(
        change, "PAYMENT.AUTHORIZATION.CREATED", "authorization", view(authorization));
    return authorization;
  }

  /// What falls due at the end of its 29 days.
  void expire(Change change, ObjectNode authorization) {
    end(change, authorization.put("_expired", true), "VOIDED");
  }

  ObjectNode voided(Change change, String id) {
    var authorization = Kind.AUTHORIZATION.get(change, id);
    switch (authorization.path("status").asString()) {
      case "CREATED", "PENDING" -> end(change, authorization, "VOIDED");
      case "VOIDED" ->
          throw PayPalRefusal.issue("PREVIOUSLY_VOIDED", "Authorization is already voided.");
      case "CAPTURED", "PARTIALLY_CAPTURED" ->
          throw PayPalRefusal.issue("PREVIOUSLY_CAPTURED", "Authorization is already captured.");
      default -> throw PayPalRefusal.issue("CANNOT_BE_VOIDED", "Authorization cannot be voided.");
    }
    return authorization;
  }

  private void end(Change change, ObjectNode authorization, String status) {
    release(change, authorization);
    authorization.put("status", status).put("update_time", Times.text(change.now()));
    authorization.remove("status_details");
    authorization.remove("_due");
    change.put(authorization);
    notifications.emit(
        change,
        status.equals("DENIED") ? "PAYMENT.AUTHORIZATION.DENIED" : "PAYMENT.AUTHORIZATION.VOIDED",
        "authorization",
        view(authorization));
  }

  private static void release(Change change, ObjectNode authorization) {
    var order = Kind.ORDER.get(change, authorization.path("_order").asString());
    Movements.record(
        change, Movement.Kind.RELEASE, order, Kind.id(authorization), left(authorization));
  }

  private static Amount left(ObjectNode authorization) {
    var held = Amount.of(authorization.path("amount"));
    return held.with(held.minor() - authorization.path("_captured").asLong(0));
  }

  ObjectNode capture(Change change, String id, ObjectNode body) {
    var authorization = Kind.AUTHORIZATION.get(change, id);
    demandCapturable(authorization);
    var left = left(authorization);
    var asked = body.has("amount");
    var amount = asked ? Amount.wanted(body.path("amount"), "/amount") : left;
    demandWithin(authorization, amount, left);
    var last = !asked || body.path("final_capture").asBoolean(false) || amount.equals(left);
    var order = Kind.ORDER.get(change, authorization.path("_order").asString());
    var taken = authorization.path("_captured").asLong(0) + amount.minor();
    authorization
        .put("_captured", taken)
        .put("_captures", authorization.path("_captures").asInt(0) + 1);
    authorization
        .put("status", last ? "CAPTURED" : "PARTIALLY_CAPTURED")
        .put("update_time", Times.text(change.now()));
    if (last) {
      release(change, authorization);
      authorization.remove("_due");
    }
    change.put(authorization);
    return captures.create(
        change, order, DemoAccount.of(authorization), amount, Kind.id(authorization), last);
  }

  private static void demandCapturable(ObjectNode authorization) {
    switch (authorization.path("status").asString()) {
      case "CREATED", "PARTIALLY_CAPTURED" -> {}
      case "CAPTURED" ->
          throw PayPalRefusal.issue(
              "AUTHORIZATION_ALREADY_CAPTURED", "Authorization has already been captured.");
      case "VOIDED" ->
          throw authorization.path("_expired").asBoolean(false)
              ? PayPalRefusal.issue("AUTHORIZATION_EXPIRED", "The authorization has expired.")
              : PayPalRefusal.issue("AUTHORIZATION_VOIDED", "The authorization was voided.");
      case "DENIED" ->
          throw PayPalRefusal.issue("AUTHORIZATION_DENIED", "The authorization was denied.");
      default ->
          throw PayPalRefusal.issue("TRANSACTION_REFUSED", "The authorization is under review.");
    }
  }

  private static void demandWithin(ObjectNode authorization, Amount amount, Amount left) {
    if (!amount.currency().equals(left.currency())) {
      throw PayPalRefusal.issue(
          "AUTH_CAPTURE_CURRENCY_MISMATCH",
          "Currency of capture must be the same as currency of authorization.",
          "/amount/currency_code");
    }
    if (amount.minor() > left.minor()) {
      throw PayPalRefusal.issue(
          "MAX_CAPTURE_AMOUNT_EXCEEDED",
          "Capture amount exceeds what is left of the authorization.",
          "/amount/value");
    }
    if (authorization.path("_captures").asInt(0) >= MOST_CAPTURES) {
      throw PayPalRefusal.issue(
          "MAX_CAPTURE_COUNT_EXCEEDED", "Maximum number of captures is reached.");
    }
  }

  /// Once, between the end of the honour period and the end of the authorisation: a new one in its
  /// place.
  ObjectNode reauthorized(Change change, String id, ObjectNode body) {
    var old = Kind.AUTHORIZATION.get(change, id);
    switch (old.path("status").asString()) {
      case "CREATED" -> {}
      case "VOIDED" ->
          throw PayPalRefusal.issue("AUTHORIZATION_VOIDED", "The authorization was voided.");
      case "CAPTURED", "PARTIALLY_CAPTURED" ->
          throw PayPalRefusal.issue(
              "AUTHORIZATION_ALREADY_CAPTURED", "Authorization has already been captured.");
      default -> throw tooSoon();
    }
    if (old.has("_renewed")
        || change.now().getEpochSecond() < old.path("_honoured_until").asLong()) {
      throw tooSoon();
    }
    var held = Amount.of(old.path("amount"));
    var amount = body.has("amount") ? Amount.wanted(body.path("amount"), "/amount") : held;
    if (!amount.currency().equals(held.currency())) {
      throw PayPalRefusal.issue(
          "AUTH_CURRENCY_MISMATCH", "The currency must be that of the authorization.");
    }
    if (amount.minor() > held.minor()) {
      throw PayPalRefusal.issue("TRANSACTION_REFUSED", "More than was authorized.");
    }
    end(change, old, "VOIDED");
    var order = Kind.ORDER.get(change, old.path("_order").asString());
    var account = DemoAccount.of(old);
    var expiry = Instant.parse(old.path("expiration_time").asString());
    var fresh = hold(change, order, account, amount, expiry).put("_renewed", true);
    change.put(fresh);
    order.withArray("_authorizations").add(Kind.id(fresh));
    change.put(order);
    return fresh;
  }

  private static PayPalRefusal tooSoon() {
    return PayPalRefusal.issue(
        "REAUTHORIZATION_NOT_SUPPORTED",
        "An authorization is renewed once, after its honor period.");
  }

  /// PayPal's review of a pending authorisation ends.
  void reviewed(Change change, ObjectNode authorization, boolean accepted) {
    if (!accepted) {
      end(change, authorization, "DENIED");
      return;
    }
    authorization.put("status", "CREATED").put("_account", DemoAccount.FUNDED.name());
    authorization.remove("status_details");
    change.put(authorization);
    notifications.emit(
        change, "PAYMENT.AUTHORIZATION.CREATED", "authorization", view(authorization));
  }

  ObjectNode view(ObjectNode authorization) {
    var view = inOrder(authorization);
    view.set(
        "supplementary_data",
        object("related_ids", object("order_id", authorization.path("_order"))));
    view.set("payee", Orders.PAYEE.deepCopy());
    return view;
  }

  ObjectNode inOrder(ObjectNode authorization) {
    var view = Kind.shown(authorization);
    view.set("links", links(authorization).json());
    return view;
  }

  Links links(ObjectNode authorization) {
    var self = "/v2/payments/authorizations/" + Kind.id(authorization);
    var links = new Links(address).add("self", "GET", self);
    if (authorization.path("status").asString().equals("CREATED")) {
      links
          .add("capture", "POST", self + "/capture")
          .add("void", "POST", self + "/void")
          .add("reauthorize", "POST", self + "/reauthorize");
    }
    return links.add("up", "GET", "/v2/checkout/orders/" + authorization.path("_order").asString());
  }
}
