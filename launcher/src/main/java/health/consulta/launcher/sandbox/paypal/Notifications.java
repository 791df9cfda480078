package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes an event and hands it to every webhook that asked for it: the one of the settings, and
/// those created by API.
final class Notifications {
  static final String SENDER = "paypal";

  private final PayPalSettings settings;

  Notifications(PayPalSettings settings) {
    this.settings = settings;
  }

  void emit(Change change, String type, String resourceType, ObjectNode resource) {
    var event =
        object(
            "id",
            Kind.EVENT.key("WH-" + Ids.next(17) + "-" + Ids.next(17)),
            "create_time",
            Times.text(change.now()),
            "resource_type",
            resourceType,
            "event_version",
            "1.0",
            "event_type",
            type,
            "summary",
            type.toLowerCase(java.util.Locale.ROOT).replace('.', ' ').replace('-', ' '),
            "resource_version",
            resourceType.equals("payment_token") ? "3.0" : "2.0",
            "resource",
            resource);
    change.put(event);
    send(change, event);
  }

  private void send(Change change, ObjectNode event) {
    var id = Kind.id(event);
    for (var webhook : wanting(change, event.path("event_type").asString())) {
      change.send(
          object(
              "id",
              id + "/" + webhook + "/" + Ids.next(6),
              "sender",
              SENDER,
              "event",
              id,
              "type",
              event.path("event_type"),
              "webhook",
              webhook,
              "lane",
              lane(event.path("resource"))));
    }
  }

  private static String lane(JsonNode resource) {
    return resource
        .path("supplementary_data")
        .path("related_ids")
        .path("order_id")
        .asString(resource.path("id").asString());
  }

  private List<String> wanting(Change change, String type) {
    var ids = new ArrayList<String>();
    if (settings.webhookUrl().isPresent()) {
      ids.add(settings.webhookId());
    }
    Kind.WEBHOOK.all(change).stream()
        .filter(webhook ->
            webhook
                .path("event_types")
                .valueStream()
                .map(t -> t.path("name").asString())
                .anyMatch(name -> name.equals("*") || name.equals(type)))
        .forEach(webhook -> ids.add(Kind.id(webhook)));
    return ids;
  }

  Optional<String> urlOf(Change change, String webhook) {
    return Stream.concat(
            settings.webhookUrl().filter(_ -> webhook.equals(settings.webhookId())).stream(),
            Kind.WEBHOOK.find(change, webhook).map(w -> w.path("url").asString()).stream())
        .findFirst();
  }

  ObjectNode create(Change change, ObjectNode body) {
    Body.text(body, "url", "/url", 2048);
    var url = Body.url(body, "url", "/url");
    var types = body.path("event_types");
    if (!types.isArray() || types.isEmpty()) {
      throw PayPalRefusal.invalid("MISSING_REQUIRED_PARAMETER", "/event_types");
    }
    types.forEach(type -> Body.text(type, "name", "/event_types/name", 50));
    var webhook =
        object(
            "id", Kind.WEBHOOK.key(Ids.next(17)),
            "url", url,
            "event_types",
                types.valueStream().map(type -> object("name", type.path("name"))).toList());
    change.put(webhook);
    return webhook;
  }

  void delete(Change change, String id) {
    change.put(Kind.WEBHOOK.get(change, id).put("_deleted", true));
  }

  ObjectNode webhookView(ObjectNode webhook) {
    var view = Kind.shown(webhook);
    var self = "/v1/notifications/webhooks/" + Kind.id(webhook);
    view.set(
        "links",
        new Links(settings.address())
            .add("self", "GET", self)
            .add("delete", "DELETE", self)
            .json());
    return view;
  }

  ObjectNode webhooks(Change change) {
    return object("webhooks", Kind.WEBHOOK.all(change).stream().map(this::webhookView).toList());
  }

  ObjectNode eventView(ObjectNode event) {
    var view = Kind.shown(event);
    var self = "/v1/notifications/webhooks-events/" + Kind.id(event);
    view.set(
        "links",
        new Links(settings.address())
            .add("self", "GET", self)
            .add("resend", "POST", self + "/resend")
            .json());
    return view;
  }

  /// The newest first.
  ObjectNode events(Change change, int size, Optional<String> type) {
    var events =
        Kind.EVENT.all(change).reversed().stream()
            .filter(
                event -> type.isEmpty() || type.get().equals(event.path("event_type").asString()))
            .limit(size)
            .map(this::eventView)
            .toList();
    return object(
        "events",
        events,
        "count",
        events.size(),
        "links",
        new Links(settings.address())
            .add("self", "GET", "/v1/notifications/webhooks-events?page_size=" + size)
            .json());
  }

  ObjectNode resend(Change change, String id) {
    var event = Kind.EVENT.get(change, id);
    send(change, event);
    return event;
  }

  String body(ObjectNode event) {
    return Json.write(eventView(event));
  }
}
