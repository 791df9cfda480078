package health.consulta.launcher.sandbox.paypal;

import static health.consulta.launcher.sandbox.engine.Json.object;

import health.consulta.launcher.sandbox.engine.Books;
import health.consulta.launcher.sandbox.engine.Disguise;
import health.consulta.launcher.sandbox.engine.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The signed request that brings an event, and whether one is.
final class Letters {
  private static final String ALGORITHM = "SHA256withRSA";

  private final Books books;
  private final Notifications notifications;
  private final Identity identity;
  private final String address;

  Letters(Books books, Notifications notifications, Identity identity, String address) {
    this.books = books;
    this.notifications = notifications;
    this.identity = identity;
    this.address = address;
  }

  /// None when its webhook is gone.
  Optional<HttpRequest> letter(JsonNode parcel, Disguise disguise) {
    var webhook = parcel.path("webhook").asString();
    return books.change(change ->
        notifications
            .urlOf(change, webhook)
            .map(url -> {
              var event = Kind.EVENT.get(change, parcel.path("event").asString());
              return request(url, webhook, notifications.body(event), disguise);
            }));
  }

  private HttpRequest request(String url, String webhook, String body, Disguise disguise) {
    var id = UUID.randomUUID().toString();
    var time = Times.text(sentAt(disguise));
    var signature =
        disguise == Disguise.WRONG_SIGNATURE
            ? Identity.sign(Identity.keys().getPrivate(), id, time, webhook, body)
            : identity.sign(id, time, webhook, body);
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/json")
        .header("User-Agent", "PayPal/AUHR-214.0-56769999")
        .header("PAYPAL-TRANSMISSION-ID", id)
        .header("PAYPAL-TRANSMISSION-TIME", time)
        .header("PAYPAL-TRANSMISSION-SIG", signature)
        .header("PAYPAL-CERT-URL", certificateUrl())
        .header("PAYPAL-AUTH-ALGO", ALGORITHM)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private Instant sentAt(Disguise disguise) {
    var now = books.clock().systemInstant();
    return switch (disguise) {
      case STALE_SIGNATURE -> now.minus(Duration.ofHours(2));
      case FUTURE_SIGNATURE -> now.plus(Duration.ofHours(2));
      case NONE, WRONG_SIGNATURE, UNKNOWN_VERSION -> now;
    };
  }

  private String certificateUrl() {
    return address + "/v1/notifications/certs/" + identity.name();
  }

  /// The signature covers the text of the event, byte for byte, as it stands in the body.
  ObjectNode verify(ObjectNode body) {
    var event = body.path("webhook_event");
    if (!event.isObject()) {
      throw PayPalRefusal.invalid("MISSING_REQUIRED_PARAMETER", "/webhook_event");
    }
    var algorithm = Body.text(body, "auth_algo", "/auth_algo", 100);
    var certificate = Body.text(body, "cert_url", "/cert_url", 500);
    var given = Body.text(body, "transmission_sig", "/transmission_sig", 500);
    var expected =
        identity.sign(
            Body.text(body, "transmission_id", "/transmission_id", 50),
            Body.text(body, "transmission_time", "/transmission_time", 100),
            Body.text(body, "webhook_id", "/webhook_id", 50),
            Json.write(event));
    var good =
        algorithm.equals(ALGORITHM)
            && certificate.equals(certificateUrl())
            && given.equals(expected);
    return object("verification_status", good ? "SUCCESS" : "FAILURE");
  }
}
