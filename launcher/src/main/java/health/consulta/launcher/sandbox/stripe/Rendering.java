package health.consulta.launcher.sandbox.stripe;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a stored object leaves the house: without the fields that are ours alone (`_…`), and with
/// what `expand[]` asks for.
final class Rendering {
  private static final Set<String> EXPANDABLE =
      Set.of(
          "payment_intent",
          "setup_intent",
          "latest_charge",
          "charge",
          "payment_method",
          "customer",
          "balance_transaction",
          "source");

  private Rendering() {}

  static ObjectNode plain(ObjectNode object) {
    var copy = object.deepCopy();
    var own =
        copy.propertyNames().stream().filter(n -> n.startsWith("_")).collect(Collectors.toSet());
    copy.remove(own);
    return copy;
  }

  static ObjectNode expanded(Change change, ObjectNode object, List<String> paths) {
    var copy = plain(object);
    paths.forEach(path -> expand(change, copy, object, path, path));
    return copy;
  }

  private static void expand(
      Change change, ObjectNode object, ObjectNode stored, String path, String whole) {
    var dot = path.indexOf('.');
    var field = dot < 0 ? path : path.substring(0, dot);
    var rest = dot < 0 ? "" : path.substring(dot + 1);
    if (field.equals("line_items") && stored.has("_line_items")) {
      object.set(field, stored.path("_line_items"));
      return;
    }
    if (!EXPANDABLE.contains(field) || !object.has(field)) {
      throw StripeRefusal.invalid("This property cannot be expanded (" + whole + ").")
          .param("expand");
    }
    var value = object.path(field);
    if (value.isString()) {
      value = plain(change.get(value.asString()));
      object.set(field, value);
    }
    if (!rest.isEmpty() && value instanceof ObjectNode inner) {
      expand(change, inner, change.get(inner.path("id").asString()), rest, whole);
    }
  }

  static String text(JsonNode node) {
    return Json.write(node);
  }
}
