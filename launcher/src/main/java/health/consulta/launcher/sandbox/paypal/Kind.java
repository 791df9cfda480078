package health.consulta.launcher.sandbox.paypal;

import health.consulta.launcher.sandbox.engine.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What PayPal keeps. PayPal's ids do not say of what kind they are; in the books they do.
enum Kind {
  ORDER("ppo"),
  AUTHORIZATION("ppa"),
  CAPTURE("ppc"),
  REFUND("ppr"),
  SETUP_TOKEN("pps"),
  PAYMENT_TOKEN("ppt"),
  EVENT("ppe"),
  WEBHOOK("ppw"),
  IDENTITY("ppi");

  private final String prefix;

  Kind(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  /// The id in the books of what is `id` outside.
  String key(String id) {
    return prefix + "_" + id;
  }

  Optional<ObjectNode> find(Change change, String id) {
    return change.find(key(id)).filter(object -> !object.path("_deleted").asBoolean(false));
  }

  ObjectNode get(Change change, String id) {
    return find(change, id).orElseThrow(PayPalRefusal::missing);
  }

  List<ObjectNode> all(Change change) {
    return change.all(prefix).stream()
        .filter(object -> !object.path("_deleted").asBoolean(false))
        .toList();
  }

  static String id(JsonNode stored) {
    var key = stored.path("id").asString();
    return key.substring(key.indexOf('_') + 1);
  }

  /// How a stored object leaves the house: under its own id, without what is ours alone (`_…`).
  static ObjectNode shown(ObjectNode stored) {
    var copy = stored.deepCopy();
    var own =
        copy.propertyNames().stream().filter(n -> n.startsWith("_")).collect(Collectors.toSet());
    copy.remove(own);
    return copy.put("id", id(stored));
  }
}
