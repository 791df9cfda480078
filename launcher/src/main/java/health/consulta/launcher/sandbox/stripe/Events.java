package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Writes an event and hands it to every endpoint that asked for it.
final class Events {
  static final String API_VERSION = "2026-07-29.dahlia";

  private final WebhookEndpoints endpoints;

  Events(WebhookEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  void emit(Change change, String type, ObjectNode about) {
    emit(change, type, about, object("object", Rendering.plain(about)));
  }

  /// With the fields that the change altered, as they were.
  void emitUpdate(Change change, String type, ObjectNode before, ObjectNode about) {
    var previous = object();
    Rendering.plain(before)
        .properties()
        .forEach(field -> {
          if (!field.getValue().equals(about.path(field.getKey()))) {
            previous.set(field.getKey(), field.getValue());
          }
        });
    var data = object("object", Rendering.plain(about), "previous_attributes", previous);
    emit(change, type, about, data);
  }

  private void emit(Change change, String type, ObjectNode about, ObjectNode data) {
    var receivers = endpoints.wanting(change, type);
    var event = event(change, type, data, receivers.size());
    change.put(event);
    for (var receiver : receivers) {
      var id = event.path("id").asString();
      change.send(
          object(
              "id",
              id + "/" + receiver,
              "event",
              id,
              "type",
              type,
              "endpoint",
              receiver,
              "lane",
              lane(about)));
    }
  }

  static ObjectNode event(Change change, String type, ObjectNode data, int receivers) {
    return object(
        "id",
        Ids.next("evt_"),
        "object",
        "event",
        "api_version",
        API_VERSION,
        "created",
        change.now().getEpochSecond(),
        "data",
        data,
        "livemode",
        false,
        "pending_webhooks",
        receivers,
        "request",
        object("id", null, "idempotency_key", null),
        "type",
        type);
  }

  private static String lane(ObjectNode about) {
    return Stream.of("payment_intent", "setup_intent", "id")
        .map(field -> about.path(field).asString(""))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
