package health.consulta.launcher.sandbox.stripe;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Change;
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
  Optional<HttpRequest> letter(JsonNode parcel) {
    var target = parcel.path("endpoint").asString();
    return books.change(change ->
        Stream.concat(
                configured(target).stream(),
                change
                    .find(target)
                    .filter(e -> e.path("status").asString("").equals("enabled"))
                    .stream())
            .findFirst()
            .map(e -> request(e, change.get(parcel.path("event").asString()))));
  }

  private Optional<ObjectNode> configured(String id) {
    return settings
        .webhookUrl()
        .filter(_ -> id.equals(CONFIGURED))
        .map(url -> object("url", url, "_secret", settings.webhookSecret()));
  }

  private HttpRequest request(ObjectNode endpoint, ObjectNode event) {
    var body = Json.write(event);
    var at = books.clock().systemInstant().getEpochSecond();
    return HttpRequest.newBuilder(URI.create(endpoint.path("url").asString()))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
        .header("Stripe-Signature", Signature.of(endpoint.path("_secret").asString(), at, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
