package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders v2: created, approved by the payer, then authorised or captured by the shop; or, with a
/// stored account, all at once.
final class Orders {
  static final Duration OPEN_FOR = Duration.ofHours(3);
  static final ObjectNode PAYEE =
      object("email_address", "merchant@consulta.test", "merchant_id", "C7CYMKZDG8D6E");
  private static final String SOURCE = "/payment_source/paypal";

  private final Authorizations authorizations;
  private final Captures captures;
  private final Vault vault;
  private final Notifications notifications;
  private final String address;

  Orders(
      Authorizations authorizations,
      Captures captures,
      Vault vault,
      Notifications notifications,
      String address) {
    this.authorizations = authorizations;
    this.captures = captures;
    this.vault = vault;
    this.notifications = notifications;
    this.address = address;
  }

  ObjectNode create(Change change, ObjectNode body, Optional<String> requestId) {
    var intent = Body.choice(body, "intent", "/intent", Set.of("CAPTURE", "AUTHORIZE"));
    var wallet = wallet(body, requestId);
    var order =
        object(
            "id",
            Kind.ORDER.key(Ids.next(17)),
            "intent",
            intent,
            "status",
            wallet.isPresent() ? "PAYER_ACTION_REQUIRED" : "CREATED",
            "purchase_units",
            Json.array(unit(body)),
            "create_time",
            Times.text(change.now()),
            "_due",
            change.now().plus(OPEN_FOR).getEpochSecond());
    wallet.ifPresent(source -> readWallet(order, source));
    var stored = wallet.map(w -> Body.optional(w, "vault_id", SOURCE + "/vault_id", 255));
    if (stored.isPresent() && !stored.get().isEmpty()) {
      payAtOnce(change, order, stored.get());
    }
    change.put(order);
    return order;
  }

  private static Optional<JsonNode> wallet(ObjectNode body, Optional<String> requestId) {
    var source = body.path("payment_source");
    if (source.isMissingNode()) {
      return Optional.empty();
    }
    if (requestId.isEmpty()) {
      throw PayPalRefusal.invalid("PAYPAL_REQUEST_ID_REQUIRED", "PayPal-Request-Id");
    }
    if (!source.path("paypal").isObject() || source.size() != 1) {
      throw PayPalRefusal.invalid("NOT_SUPPORTED", "/payment_source");
    }
    return Optional.of(source.path("paypal"));
  }

  private static ObjectNode unit(ObjectNode body) {
    var units = body.path("purchase_units");
    if (units.isMissingNode()) {
      throw PayPalRefusal.invalid("MISSING_REQUIRED_PARAMETER", "/purchase_units");
    }
    if (!units.isArray() || units.isEmpty()) {
      throw PayPalRefusal.invalid("INVALID_ARRAY_MIN_ITEMS", "/purchase_units");
    }
    if (units.size() > 1) {
      throw PayPalRefusal.invalid("NOT_SUPPORTED", "/purchase_units/1");
    }
    var wanted = units.path(0);
    var at = "/purchase_units/@reference_id=='default'";
    if (!wanted.path("amount").isObject()) {
      throw PayPalRefusal.invalid("MISSING_REQUIRED_PARAMETER", at + "/amount");
    }
    var reference = Body.optional(wanted, "reference_id", at + "/reference_id", 256);
    var unit = object("reference_id", reference.isEmpty() ? "default" : reference);
    unit.set("amount", Amount.wanted(wanted.path("amount"), at + "/amount").json());
    unit.set("payee", PAYEE.deepCopy());
    for (var field : new String[] {"description", "custom_id", "invoice_id"}) {
      var text = Body.optional(wanted, field, at + "/" + field, 127);
      if (!text.isEmpty()) {
        unit.put(field, text);
      }
    }
    return unit;
  }

  private static void readWallet(ObjectNode order, JsonNode wallet) {
    var context = wallet.path("experience_context");
    var at = SOURCE + "/experience_context";
    order.put("_return_url", Body.url(context, "return_url", at + "/return_url"));
    order.put("_cancel_url", Body.url(context, "cancel_url", at + "/cancel_url"));
    order.put("_locale", Body.optional(context, "locale", at + "/locale", 10));
    order.put("_brand", Body.optional(context, "brand_name", at + "/brand_name", 127));
    var instruction = wallet.path("attributes").path("vault");
    if (instruction.isObject()) {
      readInstruction(order, instruction);
    }
  }

  private static void readInstruction(ObjectNode order, JsonNode instruction) {
    var at = SOURCE + "/attributes/vault";
    Body.choice(instruction, "store_in_vault", at + "/store_in_vault", Set.of("ON_SUCCESS"));
    Body.choice(instruction, "usage_type", at + "/usage_type", Set.of("MERCHANT", "PLATFORM"));
    for (var url : new String[] {"return_url", "cancel_url"}) {
      if (order.path("_" + url).asString().isEmpty()) {
        throw PayPalRefusal.issue(
            url.toUpperCase(java.util.Locale.ROOT) + "_REQUIRED",
            "The URL is required when the source is to be stored.",
            SOURCE + "/experience_context/" + url);
      }
    }
    order.put("_vault", true);
  }

  private void payAtOnce(Change change, ObjectNode order, String token) {
    var account = vault.account(change, token);
    if (account == DemoAccount.DECLINED) {
      throw declined(order);
    }
    order.put("_account", account.name());
    order.put("_token", token);
    change.put(order);
    perform(change, order);
  }

  /// The payer said yes.
  void approve(Change change, ObjectNode order, DemoAccount account) {
    order.put("status", "APPROVED").put("_account", account.name());
    order.remove("_declined");
    order.put("_due", change.now().plus(OPEN_FOR).getEpochSecond());
    update(change, order);
    notifications.emit(change, "CHECKOUT.ORDER.APPROVED", "checkout-order", view(change, order));
  }

  ObjectNode authorize(Change change, String id) {
    var order = open(change, id, "AUTHORIZE", "ORDER_ALREADY_AUTHORIZED");
    return paid(change, order);
  }

  ObjectNode capture(Change change, String id) {
    var order = open(change, id, "CAPTURE", "ORDER_ALREADY_CAPTURED");
    return paid(change, order);
  }

  private ObjectNode open(Change change, String id, String intent, String already) {
    var order = get(change, id);
    if (!order.path("intent").asString().equals(intent)) {
      throw PayPalRefusal.issue(
          "ACTION_DOES_NOT_MATCH_INTENT", "The order was created with another intent.");
    }
    switch (order.path("status").asString()) {
      case "COMPLETED" -> throw PayPalRefusal.issue(already, "The order is already paid.");
      case "VOIDED" ->
          throw intent.equals("AUTHORIZE")
              ? PayPalRefusal.issue("ORDER_EXPIRED", "The order has expired.")
              : PayPalRefusal.missing();
      case "APPROVED" -> {}
      default ->
          throw PayPalRefusal.issue("ORDER_NOT_APPROVED", "The payer has not approved the order.");
    }
    return order;
  }

  private ObjectNode paid(Change change, ObjectNode order) {
    if (DemoAccount.of(order) == DemoAccount.DECLINED) {
      throw declined(order);
    }
    perform(change, order);
    change.put(order);
    return order;
  }

  private PayPalRefusal declined(ObjectNode order) {
    return PayPalRefusal.issue(
            "INSTRUMENT_DECLINED", "The instrument was declined by the processor or bank.")
        .link("redirect", page(order));
  }

  private void perform(Change change, ObjectNode order) {
    var account = DemoAccount.of(order);
    var amount = Amount.of(order.path("purchase_units").path(0).path("amount"));
    order.put("status", "COMPLETED").put("update_time", Times.text(change.now()));
    order.remove("_due");
    change.put(order);
    if (order.path("intent").asString().equals("AUTHORIZE")) {
      var held = authorizations.create(change, order, account, amount);
      order.withArray("_authorizations").add(Kind.id(held));
    } else {
      captures.create(change, order, account, amount, "", true);
    }
    if (order.path("_vault").asBoolean(false)) {
      order.put("_token", vault.store(change, account));
    }
    change.put(order);
    notifications.emit(change, "CHECKOUT.ORDER.COMPLETED", "checkout-order", view(change, order));
  }

  /// What falls due: an order that nobody approved is forgotten, an approved one that nobody paid
  /// out is over.
  void expire(Change change, ObjectNode order) {
    var approved = order.path("status").asString().equals("APPROVED");
    order.put("status", "VOIDED").put("_forgotten", !approved);
    order.remove("_due");
    update(change, order);
    if (approved) {
      notifications.emit(
          change, "CHECKOUT.PAYMENT-APPROVAL.REVERSED", "checkout-order", view(change, order));
    }
  }

  private static void update(Change change, ObjectNode order) {
    order.put("update_time", Times.text(change.now()));
    change.put(order);
  }

  ObjectNode get(Change change, String id) {
    return Kind.ORDER
        .find(change, id)
        .filter(order -> !order.path("_forgotten").asBoolean(false))
        .orElseThrow(PayPalRefusal::missing);
  }

  static void copyReferences(JsonNode unit, ObjectNode payment) {
    for (var field : new String[] {"custom_id", "invoice_id"}) {
      if (unit.has(field)) {
        payment.set(field, unit.path(field));
      }
    }
  }

  ObjectNode view(Change change, ObjectNode order) {
    var view = Kind.shown(order);
    var unit = (ObjectNode) view.path("purchase_units").path(0);
    var payments = object();
    collect(
        change, order, "_authorizations", Kind.AUTHORIZATION, payments, authorizations::inOrder);
    collect(change, order, "_captures", Kind.CAPTURE, payments, captures::inOrder);
    collect(change, order, "_refunds", Kind.REFUND, payments, captures::refundView);
    if (!payments.isEmpty()) {
      unit.set("payments", payments);
    }
    if (order.has("_account")) {
      var account = DemoAccount.of(order);
      view.set("payer", account.payer());
      view.set("payment_source", object("paypal", source(change, order, account)));
    } else if (order.has("_return_url")) {
      view.set("payment_source", object("paypal", object()));
    }
    view.set("links", links(order).json());
    return view;
  }

  private static void collect(
      Change change,
      ObjectNode order,
      String from,
      Kind kind,
      ObjectNode payments,
      java.util.function.UnaryOperator<ObjectNode> view) {
    if (order.path(from) instanceof ArrayNode ids) {
      var found = payments.putArray(from.substring(1));
      ids.forEach(id -> found.add(view.apply(kind.get(change, id.asString()))));
    }
  }

  private ObjectNode source(Change change, ObjectNode order, DemoAccount account) {
    var source =
        object(
            "email_address", account.email(),
            "account_id", account.payerId(),
            "account_status", "VERIFIED",
            "name", account.person(),
            "address", account.address());
    if (order.has("_token")) {
      var stored = vault.mention(change, order.path("_token").asString());
      stored.ifPresent(mention -> source.set("attributes", object("vault", mention)));
    }
    return source;
  }

  String page(ObjectNode order) {
    return address + "/checkoutnow?token=" + Kind.id(order);
  }

  Links links(ObjectNode order) {
    var self = "/v2/checkout/orders/" + Kind.id(order);
    var links = new Links(address).add("self", "GET", self);
    return switch (order.path("status").asString()) {
      case "CREATED" -> links.add("approve", "GET", "/checkoutnow?token=" + Kind.id(order));
      case "PAYER_ACTION_REQUIRED" ->
          links.add("payer-action", "GET", "/checkoutnow?token=" + Kind.id(order));
      case "APPROVED" ->
          order.path("intent").asString().equals("AUTHORIZE")
              ? links.add("authorize", "POST", self + "/authorize")
              : links.add("capture", "POST", self + "/capture");
      default -> links;
    };
  }
}
