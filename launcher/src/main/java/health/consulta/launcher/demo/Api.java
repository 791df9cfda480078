package health.consulta.launcher.demo;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The services as the demo data calls them.
final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int PATIENCE = 20;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, Integer> ports;

  Api(Map<String, Integer> ports) {
    this.ports = ports;
  }

  JsonNode get(String service, String path, String token) {
    return expect(send(request(service, path, token).GET()));
  }

  JsonNode post(String service, String path, String token, Object body) {
    return expect(answer(service, path, token, "POST", body));
  }

  JsonNode put(String service, String path, String token, Object body) {
    return expect(answer(service, path, token, "PUT", body));
  }

  /// To one instance of a service.
  JsonNode put(int port, String path, String token, Object body) {
    return expect(send(with(request(port, path, token), "PUT", body)));
  }

  /// The answer whatever its status, for callers to whom a refusal is an answer.
  HttpResponse<String> answer(
      String service, String path, String token, String method, Object body) {
    return send(with(request(service, path, token), method, body));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String method, Object body) {
    return request
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  /// Fills in a form as a browser does.
  int form(String address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)))
        .statusCode();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String service, String path, String token) {
    return request(Objects.requireNonNull(ports.get(service)), path, token);
  }

  private static HttpRequest.Builder request(int port, String path, String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      for (int again = 0; answer.statusCode() == 503 && again < PATIENCE; again++) {
        Thread.sleep(500); // what Retry-After asks for, about; the idempotency key stays the same
        answer = http.send(request.build(), BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode expect(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300)
      throw new IllegalStateException(
          answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
    return json(answer);
  }
}
