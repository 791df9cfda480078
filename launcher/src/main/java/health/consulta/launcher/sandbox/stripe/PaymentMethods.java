package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import tools.jackson.databind.node.ObjectNode;

/// Cards as Stripe keeps them: never the number, only its last four digits (and, here, which test
/// card it is).
final class PaymentMethods {
  private PaymentMethods() {}

  /// From a test token or the id of a known method.
  static ObjectNode resolve(Change change, String token) {
    var card = TestCard.withToken(token);
    if (card.isPresent()) {
      var number = card.get().number();
      var year = change.now().atZone(java.time.ZoneOffset.UTC).getYear() + 1;
      return create(change, new Card(number, 12, year, "123", "", ""));
    }
    return (token.startsWith("pm_") ? change.find(token) : java.util.Optional.<ObjectNode>empty())
        .orElseThrow(() -> StripeRefusal.missing("PaymentMethod", token, "payment_method"));
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
