package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server as an outside client calls it.
final class Rest {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;

  /// @param base `http://host:port`
  Rest(String base) {
    this.base = base;
  }

  static Rest on(int port) {
    return new Rest("http://127.0.0.1:" + port);
  }

  JsonNode get(String path, String token) {
    return good(send(request(path, token).GET()));
  }

  /// The answer whatever its status.
  HttpResponse<String> ask(String path, String token) {
    return send(request(path, token).GET());
  }

  String text(String path) {
    return send(request(path, "").GET()).body();
  }

  int status(String path) {
    return send(request(path, "").GET()).statusCode();
  }

  JsonNode post(String path, String token, Object body) {
    return good(answer(path, token, UUID.randomUUID(), body));
  }

  JsonNode put(String path, String token, Object body) {
    return good(send(json(path, token, UUID.randomUUID()).PUT(written(body))));
  }

  /// The answer whatever its status.
  HttpResponse<String> answer(String path, String token, UUID idempotencyKey, Object body) {
    return send(json(path, token, idempotencyKey).POST(written(body)));
  }

  /// Brings a body as a payment provider does.
  HttpResponse<String> signed(String path, String signature, String body) {
    return send(
        request(path, "")
            .header("Content-Type", "application/json")
            .header("Stripe-Signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  /// The answer whatever its status; with a header of its own.
  HttpResponse<String> answer(String path, String header, String value, UUID idempotencyKey) {
    return send(json(path, "", idempotencyKey).header(header, value).POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> delete(String path, String header, String value) {
    return send(request(path, "").header(header, value).DELETE());
  }

  /// Fills in a form as a browser does, without following where it leads.
  HttpResponse<String> form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, "")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder json(String path, String token, UUID idempotencyKey) {
    return request(path, token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", idempotencyKey.toString());
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher written(Object body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode good(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isLessThan(300);
    return read(answer);
  }
}
