package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import tools.jackson.databind.node.ObjectNode;

/// Cards as Stripe keeps them: never the number, only its last four digits (and, here, which test
/// card it is).
final class PaymentMethods {
  private final Events events;

  PaymentMethods(Events events) {
    this.events = events;
  }

  ObjectNode retrieve(Change change, String id, Parameters in) {
    in.only("expand[]");
    return Rendering.expanded(change, Lookup.method(change, id), in.list("expand"));
  }

  ObjectNode attach(Change change, String token, Parameters in) {
    in.only("customer", "expand[]");
    var customer =
        Lookup.customer(change, in.required("customer"), "customer").path("id").asString();
    var method = resolve(change, token);
    if (!method.path("customer").isNull()) {
      throw StripeRefusal.invalid(
          "The payment method you provided has already been attached to a customer.");
    }
    demandFresh(method);
    testCard(method)
        .declineOfSetup()
        .ifPresent(reason -> {
          throw reason.refusal();
        });
    attach(change, method, customer);
    return Rendering.expanded(change, method, in.list("expand"));
  }

  /// Does nothing to one that is the customer's already.
  void attach(Change change, ObjectNode method, String customer) {
    if (method.path("customer").isNull()) {
      method.put("customer", customer);
      change.put(method);
      events.emit(change, "payment_method.attached", method);
    }
  }

  ObjectNode detach(Change change, String id, Parameters in) {
    in.only("expand[]");
    var method = Lookup.method(change, id);
    if (method.path("customer").isNull()) {
      throw StripeRefusal.invalid(
          "The payment method you provided is not attached to a customer so detachment is impossible.");
    }
    detach(change, method);
    return Rendering.expanded(change, method, in.list("expand"));
  }

  /// For good: a detached method is never used again.
  void detach(Change change, ObjectNode method) {
    var before = method.deepCopy();
    method.set("customer", Json.node(null));
    method.put("_spent", true);
    change.put(method);
    events.emitUpdate(change, "payment_method.detached", before, method);
  }

  /// From a test token or the id of a known method.
  private static ObjectNode resolve(Change change, String token) {
    var card = TestCard.withToken(token);
    if (card.isPresent()) {
      var number = card.get().number();
      var year = change.now().atZone(java.time.ZoneOffset.UTC).getYear() + 1;
      return create(change, new Card(number, 12, year, "123", "", ""));
    }
    return Lookup.method(change, token);
  }

  /// One that an intent of this customer (or of none, when empty) may use.
  static ObjectNode usable(Change change, String token, String customer, String kind) {
    var method = resolve(change, token);
    demandFresh(method);
    if (method.path("customer").isString()) {
      if (customer.isEmpty()) {
        throw StripeRefusal.invalid(
                "The payment method supplied (%s) belongs to a customer. Please include the customer in the `customer` parameter on the %s."
                    .formatted(method.path("id").asString(), kind))
            .param("payment_method");
      }
      demandOwner(method, customer);
    }
    return method;
  }

  static void demandOwner(ObjectNode method, String customer) {
    if (!method.path("customer").asString("").equals(customer)) {
      throw StripeRefusal.invalid(
              "The customer does not have a payment method with the ID %s. The payment method must be attached to the customer."
                  .formatted(method.path("id").asString()))
          .code("resource_missing")
          .param("payment_method");
    }
  }

  private static void demandFresh(ObjectNode method) {
    if (method.path("_spent").asBoolean(false)) {
      throw StripeRefusal.invalid(
              "The provided PaymentMethod was previously used with a PaymentIntent without Customer"
                  + " attachment, shared with a connected account without Customer attachment, or"
                  + " was detached from a Customer. It may not be used again. To use a"
                  + " PaymentMethod multiple times, you must attach it to a Customer first.")
          .param("payment_method");
    }
  }

  /// After a payment: stored with the customer where the intent says so; one that belongs to nobody
  /// is used up.
  void used(Change change, ObjectNode intent, ObjectNode method) {
    var customer = intent.path("customer").asString("");
    var future = intent.path("setup_future_usage").asString("");
    if (!customer.isEmpty() && !future.isEmpty()) {
      method.put("_setUp", method.path("_setUp").asBoolean(false) || future.equals("off_session"));
      change.put(method);
      attach(change, method, customer);
    } else if (method.path("customer").isNull()) {
      change.put(method.put("_spent", true));
    }
  }

  static boolean authenticatesOffSession(ObjectNode method) {
    return testCard(method).authenticatesOffSession(method.path("_setUp").asBoolean(false));
  }

  static ObjectNode create(Change change, Card card) {
    var test = TestCard.withNumber(card.number());
    var method =
        object(
            "id",
            Ids.next("pm_"),
            "object",
            "payment_method",
            "allow_redisplay",
            "unspecified",
            "billing_details",
            billing(card.name(), card.email()),
            "card",
            card(card, test),
            "created",
            change.now().getEpochSecond(),
            "customer",
            null,
            "livemode",
            false,
            "metadata",
            object(),
            "type",
            "card",
            "_card",
            test.name());
    change.put(method);
    return method;
  }

  static TestCard testCard(ObjectNode method) {
    return TestCard.valueOf(method.path("_card").asString());
  }

  private static ObjectNode billing(String name, String email) {
    var address =
        object(
            "city",
            null,
            "country",
            null,
            "line1",
            null,
            "line2",
            null,
            "postal_code",
            null,
            "state",
            null);
    return object(
        "address",
        address,
        "email",
        email.isEmpty() ? null : email,
        "name",
        name.isEmpty() ? null : name,
        "phone",
        null,
        "tax_id",
        null);
  }

  private static ObjectNode card(Card card, TestCard test) {
    return object(
        "brand",
        test.brand(),
        "checks",
        object("address_line1_check", null, "address_postal_code_check", null, "cvc_check", "pass"),
        "country",
        "FR",
        "display_brand",
        test.brand(),
        "exp_month",
        card.month(),
        "exp_year",
        card.year(),
        "fingerprint",
        "sandbox" + test.ordinal(),
        "funding",
        "credit",
        "generated_from",
        null,
        "last4",
        card.number().substring(card.number().length() - 4),
        "networks",
        object("available", array(test.brand()), "preferred", null),
        "regulated_status",
        "unregulated",
        "three_d_secure_usage",
        object("supported", true),
        "wallet",
        null);
  }
}
