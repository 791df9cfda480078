package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Vault v3: a setup token that the payer approves becomes a payment token, with which the shop
/// pays later.
final class Vault {
  private static final Duration SETUP_LASTS = Duration.ofDays(3);
  private static final String SOURCE = "/payment_source/paypal";

  private final Notifications notifications;
  private final String address;

  Vault(Notifications notifications, String address) {
    this.notifications = notifications;
    this.address = address;
  }

  ObjectNode setUp(Change change, ObjectNode body) {
    var wallet = body.path("payment_source").path("paypal");
    if (!wallet.isObject()) {
      throw PayPalRefusal.invalid("MISSING_REQUIRED_PARAMETER", SOURCE);
    }
    Body.choice(wallet, "usage_type", SOURCE + "/usage_type", Set.of("MERCHANT", "PLATFORM"));
    var context = wallet.path("experience_context");
    var at = SOURCE + "/experience_context";
    var back = Body.url(context, "return_url", at + "/return_url");
    var cancel = Body.url(context, "cancel_url", at + "/cancel_url");
    if (back.isEmpty() || cancel.isEmpty()) {
      throw PayPalRefusal.invalid(
          "MISSING_REQUIRED_PARAMETER", at + (back.isEmpty() ? "/return_url" : "/cancel_url"));
    }
    var source = object("usage_type", wallet.path("usage_type"));
    if (wallet.has("description")) {
      source.put("description", Body.text(wallet, "description", SOURCE + "/description", 128));
    }
    var token =
        object(
            "id",
            Kind.SETUP_TOKEN.key(Ids.next(17)),
            "customer",
            customer(body),
            "status",
            "PAYER_ACTION_REQUIRED",
            "payment_source",
            object("paypal", source),
            "_return_url",
            back,
            "_cancel_url",
            cancel,
            "_locale",
            Body.optional(context, "locale", at + "/locale", 10),
            "_due",
            change.now().plus(SETUP_LASTS).getEpochSecond());
    change.put(token);
    return token;
  }

  private static ObjectNode customer(ObjectNode body) {
    var asked = body.path("customer");
    var given = Body.optional(asked, "id", "/customer/id", 22);
    var customer = object("id", given.isEmpty() ? Ids.next(10) : given);
    var own = Body.optional(asked, "merchant_customer_id", "/customer/merchant_customer_id", 64);
    return own.isEmpty() ? customer : customer.put("merchant_customer_id", own);
  }

  /// The payer agreed to have the account stored.
  void approve(Change change, ObjectNode token, DemoAccount account) {
    change.put(token.put("status", "APPROVED").put("_account", account.name()));
  }

  void expire(Change change, ObjectNode token) {
    token.remove("_due");
    change.put(token.put("_deleted", true));
  }

  /// A setup token becomes a payment token, once.
  ObjectNode exchange(Change change, ObjectNode body) {
    var from = body.path("payment_source").path("token");
    var at = "/payment_source/token";
    Body.choice(from, "type", at + "/type", Set.of("SETUP_TOKEN"));
    var setup = Kind.SETUP_TOKEN.get(change, Body.text(from, "id", at + "/id", 255));
    if (!setup.path("status").asString().equals("APPROVED")) {
      throw PayPalRefusal.issue(
          "TOKEN_NOT_APPROVED", "The payer has not approved the setup token, or it is used up.");
    }
    setup.remove("_due");
    change.put(setup.put("status", "VAULTED"));
    return token(
        change,
        DemoAccount.of(setup),
        setup.path("customer"),
        setup.path("payment_source").path("paypal"));
  }

  /// Stores the account of a payment that went well.
  String store(Change change, DemoAccount account) {
    var source = object("usage_type", "MERCHANT");
    return Kind.id(token(change, account, object("id", Ids.next(10)), source));
  }

  private ObjectNode token(Change change, DemoAccount account, JsonNode customer, JsonNode asked) {
    var source = ((ObjectNode) asked).deepCopy();
    source
        .put("email_address", account.email())
        .put("payer_id", account.payerId())
        .put("account_id", account.payerId());
    source.set("name", account.person());
    var token =
        object(
            "id",
            Kind.PAYMENT_TOKEN.key(Ids.next(8).toLowerCase(java.util.Locale.ROOT)),
            "customer",
            customer,
            "payment_source",
            object("paypal", source),
            "_account",
            account.name());
    change.put(token);
    notifications.emit(change, "VAULT.PAYMENT-TOKEN.CREATED", "payment_token", tokenView(token));
    return token;
  }

  void delete(Change change, String id) {
    var token = Kind.PAYMENT_TOKEN.get(change, id);
    change.put(token.put("_deleted", true));
    notifications.emit(change, "VAULT.PAYMENT-TOKEN.DELETED", "payment_token", object("id", id));
  }

  /// Whose account a payment token stands for.
  DemoAccount account(Change change, String id) {
    return Kind.PAYMENT_TOKEN
        .find(change, id)
        .map(DemoAccount::of)
        .orElseThrow(() ->
            PayPalRefusal.issue(
                "TOKEN_ID_NOT_FOUND", "Specified token was not found.", SOURCE + "/vault_id"));
  }

  /// How an order speaks of the token with which it was paid, or that came of it.
  Optional<ObjectNode> mention(Change change, String id) {
    return Kind.PAYMENT_TOKEN
        .find(change, id)
        .map(token ->
            object(
                "id",
                id,
                "status",
                "VAULTED",
                "customer",
                token.path("customer"),
                "links",
                tokenLinks(token).json()));
  }

  ObjectNode list(Change change, String customer) {
    var tokens =
        Kind.PAYMENT_TOKEN.all(change).stream()
            .filter(token -> token.path("customer").path("id").asString().equals(customer))
            .map(this::tokenView)
            .toList();
    return object(
        "customer",
        object("id", customer),
        "payment_tokens",
        tokens,
        "links",
        new Links(address)
            .add("self", "GET", "/v3/vault/payment-tokens?customer_id=" + customer)
            .json());
  }

  ObjectNode setupView(ObjectNode token) {
    var view = Kind.shown(token);
    var id = Kind.id(token);
    var links = new Links(address);
    if (token.path("status").asString().equals("PAYER_ACTION_REQUIRED")) {
      links.add("approve", "GET", "/agreements/approve?approval_session_id=" + id);
    }
    links.add("self", "GET", "/v3/vault/setup-tokens/" + id);
    if (token.path("status").asString().equals("APPROVED")) {
      links.add("confirm", "POST", "/v3/vault/payment-tokens");
    }
    view.set("links", links.json());
    return view;
  }

  ObjectNode tokenView(ObjectNode token) {
    var view = Kind.shown(token);
    view.set("links", tokenLinks(token).json());
    return view;
  }

  private Links tokenLinks(ObjectNode token) {
    var self = "/v3/vault/payment-tokens/" + Kind.id(token);
    return new Links(address).add("self", "GET", self).add("delete", "DELETE", self);
  }
}
