package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Json;
import tools.jackson.databind.node.ArrayNode;

/// The links of an answer, in turn.
final class Links {
  private final String address;
  private final ArrayNode links = Json.array();

  Links(String address) {
    this.address = address;
  }

  Links add(String rel, String method, String path) {
    links.add(object("href", address + path, "rel", rel, "method", method));
    return this;
  }

  ArrayNode json() {
    return links;
  }
}
