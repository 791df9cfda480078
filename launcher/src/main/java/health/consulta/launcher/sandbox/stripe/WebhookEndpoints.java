package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
import health.consulta.launcher.sandbox.engine.Disguise;
import health.consulta.launcher.sandbox.engine.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where events go: the endpoint of the settings, and those created by API.
final class WebhookEndpoints {
  static final String CONFIGURED = "we_configured";

  private final StripeSettings settings;
  private final Books books;

  WebhookEndpoints(StripeSettings settings, Books books) {
    this.settings = settings;
    this.books = books;
  }

  /// The ids of the endpoints that want events of this type.
  List<String> wanting(Change change, String type) {
    var ids = new ArrayList<String>();
    if (settings.webhookUrl().isPresent()) {
      ids.add(CONFIGURED);
    }
    change.all("we").stream()
        .filter(e -> e.path("status").asString("").equals("enabled"))
        .filter(e -> wants(e, type))
        .forEach(e -> ids.add(e.path("id").asString()));
    return ids;
  }

  private static boolean wants(ObjectNode endpoint, String type) {
    return endpoint
        .path("enabled_events")
        .valueStream()
        .anyMatch(e -> e.asString().equals("*") || e.asString().equals(type));
  }

  ObjectNode create(Change change, Parameters in) {
    in.only("url", "enabled_events[]", "description", "api_version", "metadata[*]", "expand[]");
    var url = in.required("url");
    in.url("url");
    if (in.list("enabled_events").isEmpty()) {
      throw StripeRefusal.invalid("Missing required param: enabled_events.")
          .code("parameter_missing")
          .param("enabled_events");
    }
    var endpoint =
        object(
            "id",
            Ids.next("we_"),
            "object",
            "webhook_endpoint",
            "api_version",
            in.text("api_version").orElse(null),
            "application",
            null,
            "created",
            change.now().getEpochSecond(),
            "description",
            in.text("description").orElse(null),
            "enabled_events",
            in.list("enabled_events"),
            "livemode",
            false,
            "metadata",
            in.metadata("metadata"),
            "_secret",
            Ids.next("whsec_"),
            "status",
            "enabled",
            "url",
            url);
    change.put(endpoint);
    // the secret is shown this once
    var shown = Rendering.plain(endpoint);
    shown.set("secret", endpoint.path("_secret"));
    return shown;
  }

  ObjectNode delete(Change change, String id) {
    var endpoint =
        change
            .find(id)
            .filter(e -> e.path("status").asString("").equals("enabled"))
            .orElseThrow(() -> StripeRefusal.missing("webhook endpoint", id, "webhook_endpoint"));
    change.put(endpoint.put("status", "deleted"));
    return object("id", id, "object", "webhook_endpoint", "deleted", true);
  }

  /// The signed request that brings an event; none when its endpoint is gone.
  Optional<HttpRequest> letter(JsonNode parcel, Disguise disguise) {
    var target = parcel.path("endpoint").asString();
    return books.change(
        change -> letter(change, target, change.get(parcel.path("event").asString()), disguise));
  }

  Optional<HttpRequest> letter(Change change, String target, ObjectNode event, Disguise disguise) {
    return Stream.concat(
            configured(target).stream(),
            change
                .find(target)
                .filter(e -> e.path("status").asString("").equals("enabled"))
                .stream())
        .findFirst()
        .map(e -> request(e, event, disguise));
  }

  private Optional<ObjectNode> configured(String id) {
    return settings
        .webhookUrl()
        .filter(_ -> id.equals(CONFIGURED))
        .map(url -> object("url", url, "_secret", settings.webhookSecret()));
  }

  private HttpRequest request(ObjectNode endpoint, ObjectNode event, Disguise disguise) {
    var body = Json.write(disguise == Disguise.UNKNOWN_VERSION ? foreign(event) : event);
    var secret =
        disguise == Disguise.WRONG_SIGNATURE
            ? "whsec_of_somebody_else"
            : endpoint.path("_secret").asString();
    var at = books.clock().systemInstant().getEpochSecond() + shift(disguise);
    return HttpRequest.newBuilder(URI.create(endpoint.path("url").asString()))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
        .header("Stripe-Signature", Signature.of(secret, at, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static long shift(Disguise disguise) {
    return switch (disguise) {
      case STALE_SIGNATURE -> -3600;
      case FUTURE_SIGNATURE -> 3600;
      case NONE, WRONG_SIGNATURE, UNKNOWN_VERSION -> 0;
    };
  }

  /// The event as a later API might tell it: only the object's id and kind keep their names.
  private static ObjectNode foreign(ObjectNode event) {
    var copy = event.deepCopy().put("api_version", "2099-01-01.unknown");
    var renamed = object();
    copy.path("data")
        .path("object")
        .properties()
        .forEach(field -> {
          var kept = List.of("id", "object").contains(field.getKey());
          renamed.set(kept ? field.getKey() : "new_" + field.getKey(), field.getValue());
        });
    copy.set("data", object("object", renamed));
    return copy;
  }
}
