package health.consulta.launcher.sandbox.stripe;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Stripe's form parameters: `line_items[0][price_data][currency]=eur`. An empty value counts as
/// absent.
final class Parameters {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
  private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\[[^\\[\\]]+]$");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  static Parameters of(String encoded) {
    var values = new LinkedHashMap<String, String>();
    var counts = new LinkedHashMap<String, Integer>();
    for (var pair : encoded.split("&")) {
      if (!pair.isBlank()) {
        var at = pair.indexOf('=');
        var key = decode(at < 0 ? pair : pair.substring(0, at));
        if (key.endsWith("[]")) {
          var list = key.substring(0, key.length() - 2);
          key = list + "[" + (counts.merge(list, 1, Integer::sum) - 1) + "]";
        }
        values.put(key, at < 0 ? "" : decode(pair.substring(at + 1)));
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw StripeRefusal.invalid("Invalid request: the parameters are not form-encoded.");
    }
  }

  /// Refuses every other parameter. `a[][b]` stands for any index, `metadata[*]` for any name.
  Parameters only(String... known) {
    var names = Set.of(known);
    for (var key : values.keySet()) {
      var plain = INDEX.matcher(key).replaceAll("[]");
      var open = NAME_IN_BRACKETS.matcher(key).replaceFirst("[*]");
      var emptied = values.get(key).isEmpty() && names.contains(key + "[*]");
      if (!names.contains(plain)
          && !names.contains(INDEX.matcher(open).replaceAll("[]"))
          && !emptied) {
        throw StripeRefusal.invalid("Received unknown parameter: " + key)
            .code("parameter_unknown")
            .param(key);
      }
    }
    return this;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty());
  }

  String required(String key) {
    return text(key)
        .orElseThrow(() ->
            StripeRefusal.invalid("Missing required param: " + key + ".")
                .code("parameter_missing")
                .param(key));
  }

  Optional<Long> integer(String key) {
    return text(key).map(value -> number(key, value));
  }

  private static long number(String key, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw StripeRefusal.invalid("Invalid integer: " + value)
          .code("parameter_invalid_integer")
          .param(key);
    }
  }

  boolean flag(String key) {
    return text(key)
        .map(value -> choice(key, "false", "true", "false").equals("true"))
        .orElse(false);
  }

  String choice(String key, String otherwise, String... options) {
    var value = text(key).orElse(otherwise);
    if (!value.equals(otherwise) && !List.of(options).contains(value)) {
      throw StripeRefusal.invalid(
              "Invalid %s: must be one of %s".formatted(key, String.join(", ", options)))
          .param(key);
    }
    return value;
  }

  /// A positive amount in minor units, at most eight digits.
  Optional<Long> amount(String key) {
    var amount = integer(key);
    amount.ifPresent(minor -> {
      if (minor < 1) {
        throw StripeRefusal.invalid("This value must be greater than or equal to 1.")
            .code("parameter_invalid_integer")
            .param(key);
      }
      if (minor > 99_999_999) {
        throw StripeRefusal.invalid("Amount must be no more than 999,999.99.")
            .code("amount_too_large")
            .param(key);
      }
    });
    return amount;
  }

  Optional<String> email(String key) {
    var email = text(key);
    email.ifPresent(text -> {
      if (!text.matches("[^@\\s]+@[^@\\s]+")) {
        throw StripeRefusal.invalid("Invalid email address: " + text)
            .code("email_invalid")
            .param(key);
      }
    });
    return email;
  }

  Optional<String> url(String key) {
    var url = text(key);
    url.ifPresent(text -> {
      if (!isWebAddress(text)) {
        throw StripeRefusal.invalid("Not a valid URL").code("url_invalid").param(key);
      }
    });
    return url;
  }

  private static boolean isWebAddress(String text) {
    try {
      var uri = URI.create(text.replace("{CHECKOUT_SESSION_ID}", "x"));
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  String currency(String key) {
    var currency = required(key).toLowerCase(java.util.Locale.ROOT);
    if (!Money.isCurrency(currency)) {
      throw StripeRefusal.invalid("Invalid currency: " + currency).param(key);
    }
    return currency;
  }

  List<String> list(String key) {
    var list = new ArrayList<String>();
    for (int i = 0; has(key + "[" + i + "]"); i++) {
      list.add(values.get(key + "[" + i + "]"));
    }
    return list;
  }

  /// How many members a list of objects has.
  int count(String key) {
    int count = 0;
    while (hasBelow(key + "[" + count + "][")) {
      count++;
    }
    return count;
  }

  /// Whether there is a parameter whose name begins so.
  boolean hasBelow(String prefix) {
    return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }

  /// Metadata within Stripe's limits: 50 keys of 40 characters, values of 500.
  Map<String, String> metadata(String key) {
    var found = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> {
      if (name.startsWith(key + "[")) {
        found.put(name.substring(key.length() + 1, name.length() - 1), value);
      }
    });
    found.forEach((name, value) -> {
      if (name.length() > 40 || value.length() > 500 || found.size() > 50) {
        throw StripeRefusal.invalid(
                "Metadata may have up to 50 keys of 40 characters and values of 500.")
            .param(key);
      }
    });
    return found;
  }

  /// The same text for the same parameters, whatever their order.
  String canonical() {
    return new TreeMap<>(values).toString();
  }
}
