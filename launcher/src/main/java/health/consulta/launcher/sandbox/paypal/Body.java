package health.consulta.launcher.sandbox.paypal;

import health.consulta.launcher.sandbox.engine.Json;
import java.net.URI;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a caller sent; what is wrong is refused with the JSON pointer of the field.
final class Body {
  private Body() {}

  static ObjectNode read(String text) {
    if (text.isBlank()) {
      return Json.object();
    }
    try {
      if (Json.read(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      // told below
    }
    throw PayPalRefusal.invalid("MALFORMED_REQUEST_JSON", "/");
  }

  static String text(JsonNode node, String name, String field, int longest) {
    var text = optional(node, name, field, longest);
    if (text.isEmpty()) {
      throw PayPalRefusal.invalid("MISSING_REQUIRED_PARAMETER", field);
    }
    return text;
  }

  /// Empty when it is not there.
  static String optional(JsonNode node, String name, String field, int longest) {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw PayPalRefusal.invalid("INVALID_PARAMETER_SYNTAX", field);
    }
    if (value.asString().isEmpty() || value.asString().length() > longest) {
      throw PayPalRefusal.invalid("INVALID_STRING_LENGTH", field);
    }
    return value.asString();
  }

  static String choice(JsonNode node, String name, String field, Set<String> known) {
    var text = text(node, name, field, 255);
    if (!known.contains(text)) {
      throw PayPalRefusal.invalid("INVALID_PARAMETER_VALUE", field);
    }
    return text;
  }

  /// Empty when it is not there.
  static String url(JsonNode node, String name, String field) {
    var text = optional(node, name, field, 4000);
    try {
      var scheme = text.isEmpty() ? "https" : URI.create(text).getScheme();
      if ("https".equals(scheme) || "http".equals(scheme)) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw PayPalRefusal.invalid("INVALID_PARAMETER_SYNTAX", field);
  }
}
