package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Money: minor units here, `{"currency_code":"EUR","value":"25.00"}` outside.
record Amount(long minor, String currency) {
  private static final Pattern VALUE = Pattern.compile("-?\\d{1,10}(\\.\\d{1,4})?");

  /// Reads an amount that somebody asks for: above zero, in a currency that exists.
  static Amount wanted(JsonNode node, String field) {
    var value = Body.text(node, "value", field + "/value", 32);
    var code = Body.text(node, "currency_code", field + "/currency_code", 3);
    if (!VALUE.matcher(value).matches()) {
      throw PayPalRefusal.invalid("INVALID_PARAMETER_SYNTAX", field + "/value");
    }
    var digits = digits(code, field + "/currency_code");
    var decimal = new BigDecimal(value);
    if (decimal.signum() <= 0) {
      throw PayPalRefusal.issue(
          "CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero.", field + "/value");
    }
    if (decimal.stripTrailingZeros().scale() > digits) {
      throw PayPalRefusal.issue(
          digits == 0 ? "DECIMALS_NOT_SUPPORTED" : "DECIMAL_PRECISION",
          "Too many decimal places for this currency.",
          field + "/value");
    }
    return new Amount(decimal.movePointRight(digits).longValueExact(), code);
  }

  private static int digits(String code, String field) {
    try {
      var digits = Currency.getInstance(code).getDefaultFractionDigits();
      if (digits >= 0) {
        return digits;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw PayPalRefusal.issue("INVALID_CURRENCY_CODE", "Currency code is invalid.", field);
  }

  /// Reads an amount of the books.
  static Amount of(JsonNode node) {
    var currency = node.path("currency_code").asString();
    var digits = Currency.getInstance(currency).getDefaultFractionDigits();
    var value = new BigDecimal(node.path("value").asString());
    return new Amount(value.movePointRight(digits).longValueExact(), currency);
  }

  ObjectNode json() {
    return object("currency_code", currency, "value", decimal().toPlainString());
  }

  Amount with(long other) {
    return new Amount(other, currency);
  }

  /// What the seller pays for a payment: 2.9 % and 35 cents.
  Amount fee() {
    return with(Math.min(minor, Math.round(minor * 0.029) + 35));
  }

  private BigDecimal decimal() {
    return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  String shown(Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    return format.format(decimal());
  }
}
