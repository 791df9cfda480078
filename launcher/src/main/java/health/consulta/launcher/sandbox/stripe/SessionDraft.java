package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.array;
import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A checkout session as it begins.
final class SessionDraft {
  private static final long SOONEST = 30 * 60;
  private static final long LATEST = 24 * 60 * 60;

  private SessionDraft() {}

  /// `customer` is empty for a payer whom the shop does not know.
  static ObjectNode of(
      Change change, Parameters in, String id, boolean pays, JsonNode items, String customer) {
    var now = change.now().getEpochSecond();
    var expires = in.integer("expires_at").orElse(now + LATEST);
    demandExpiry(expires - now);
    var total = pays ? total(items) : null;
    var currency =
        pays ? items.path(0).path("currency").asString() : in.text("currency").orElse(null);
    return object(
        "id",
        id,
        "object",
        "checkout.session",
        "adaptive_pricing",
        object("enabled", false),
        "after_expiration",
        null,
        "allow_promotion_codes",
        null,
        "amount_subtotal",
        total,
        "amount_total",
        total,
        "automatic_tax",
        object("enabled", false, "liability", null, "provider", null, "status", null),
        "billing_address_collection",
        null,
        "cancel_url",
        in.url("cancel_url").orElse(null),
        "client_reference_id",
        in.text("client_reference_id").orElse(null),
        "client_secret",
        null,
        "collected_information",
        null,
        "consent",
        null,
        "consent_collection",
        null,
        "created",
        now,
        "currency",
        currency,
        "currency_conversion",
        null,
        "custom_fields",
        array(),
        "custom_text",
        object(
            "after_submit",
            null,
            "shipping_address",
            null,
            "submit",
            null,
            "terms_of_service_acceptance",
            null),
        "customer",
        customer.isEmpty() ? null : customer,
        "customer_creation",
        customer.isEmpty() ? "if_required" : null,
        "customer_details",
        null,
        "customer_email",
        in.email("customer_email").orElse(null),
        "discounts",
        array(),
        "expires_at",
        expires,
        "invoice",
        null,
        "livemode",
        false,
        "locale",
        in.text("locale").orElse(null),
        "metadata",
        in.metadata("metadata"),
        "mode",
        pays ? "payment" : "setup",
        "origin_context",
        null,
        "payment_intent",
        null,
        "payment_link",
        null,
        "payment_method_collection",
        pays ? "if_required" : "always",
        "payment_method_configuration_details",
        null,
        "payment_method_options",
        object(),
        "payment_method_types",
        array("card"),
        "payment_status",
        pays ? "unpaid" : "no_payment_required",
        "permissions",
        null,
        "phone_number_collection",
        object("enabled", false),
        "recovered_from",
        null,
        "saved_payment_method_options",
        null,
        "setup_intent",
        null,
        "shipping_address_collection",
        null,
        "shipping_cost",
        null,
        "shipping_options",
        array(),
        "status",
        "open",
        "submit_type",
        in.text("submit_type").orElse(null),
        "subscription",
        null,
        "success_url",
        in.url("success_url").orElseThrow(),
        "total_details",
        pays ? object("amount_discount", 0, "amount_shipping", 0, "amount_tax", 0) : null,
        "ui_mode",
        "hosted_page",
        "url",
        null,
        "wallet_options",
        null,
        "_due",
        expires);
  }

  private static long total(JsonNode items) {
    var total = items.valueStream().mapToLong(i -> i.path("amount_total").asLong()).sum();
    PaymentIntents.demandSmallest(total, "line_items");
    return total;
  }

  private static void demandExpiry(long seconds) {
    if (seconds < SOONEST) {
      throw StripeRefusal.invalid(
              "The `expires_at` timestamp must be at least 30 minutes from Checkout Session"
                  + " creation.")
          .param("expires_at");
    }
    if (seconds > LATEST) {
      throw StripeRefusal.invalid(
              "The `expires_at` timestamp must be less than 24 hours from Checkout Session"
                  + " creation.")
          .param("expires_at");
    }
  }
}
