package health.consulta.payment.stripe;

import static org.awaitility.Awaitility.await;

import health.consulta.launcher.machine.Ports;
import health.consulta.launcher.process.Following;
import health.consulta.launcher.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The payment sandbox as a process of its own, and the patient's browser in front of its page.
final class PaymentSandbox {
  private static final String MAIN = "health.consulta.launcher.sandbox.SandboxProcess";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  private PaymentSandbox(int port) {
    address = "http://localhost:" + port;
  }

  static PaymentSandbox start(String webhookUrl, String secret) {
    int port = Ports.free();
    try {
      var folder = Files.createTempDirectory("consulta-test-sandbox");
      var words =
          List.of(
              Long.toString(ProcessHandle.current().pid()),
              MAIN,
              "--port",
              Integer.toString(port),
              "--data",
              folder.toString());
      var builder =
          new ProcessBuilder(
                  JavaCommand.of(
                      System.getProperty("java.class.path"),
                      Following.class.getName(),
                      128,
                      List.of(),
                      words))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile());
      builder.environment().put("CONSULTA_WEBHOOK_URL", webhookUrl);
      builder.environment().put("CONSULTA_STRIPE_WEBHOOK_SECRET", secret);
      builder.start();
      await().atMost(Duration.ofSeconds(30)).until(() -> Ports.open(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PaymentSandbox(port);
  }

  String address() {
    return address;
  }

  /// Enters a card on the page and presses the button.
  void pay(String page, String card) {
    var form =
        Map.of("number", card, "expiry", "12/34", "cvc", "123", "name", "Lea Petit")
            .entrySet()
            .stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    send(
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /// Says yes to the bank, which wanted to see who stores a card on the page.
  void approve(String page) {
    var session = json("/v1/checkout/sessions/" + page.substring(page.lastIndexOf('/') + 1));
    post("/c/3ds/" + session.path("setup_intent").asString(), "answer=approve");
  }

  /// Tells the bank that the disputed charge was right.
  void defend(String dispute) {
    post("/v1/disputes/" + dispute, "evidence[uncategorized_text]=winning_evidence");
  }

  private void post(String path, String form) {
    send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /// The sandbox's time, from the real one on.
  void ahead(Duration time) {
    send(
        request("/_sandbox/clock")
            .POST(BodyPublishers.ofString("{\"now\":\"%s\"}".formatted(Instant.now().plus(time)))));
  }

  /// The status with which the page answers.
  int look(String page) {
    return send(HttpRequest.newBuilder(URI.create(page))).status();
  }

  void fault(String fault) {
    send(
        HttpRequest.newBuilder(URI.create(address + "/_sandbox/faults"))
            .POST(BodyPublishers.ofString(fault)));
  }

  void clearFaults() {
    send(HttpRequest.newBuilder(URI.create(address + "/_sandbox/faults")).DELETE());
  }

  /// What the provider's own books say, such as "capture 2500".
  List<String> movements(UUID paymentId) {
    return ofPayment(paymentId)
        .map(movement -> movement.path("kind").asString() + " " + movement.path("amount").asLong())
        .toList();
  }

  private Stream<JsonNode> ofPayment(UUID paymentId) {
    return json("/_sandbox/ledger")
        .path("movements")
        .valueStream()
        .filter(movement ->
            movement.path("metadata").path("paymentId").asString("").equals(paymentId.toString()));
  }

  /// What the bank took back of a payment, by the dispute's id.
  String dispute(UUID paymentId) {
    return ofPayment(paymentId)
        .filter(movement -> movement.path("kind").asString().equals("dispute"))
        .map(movement -> movement.path("source").asString())
        .findFirst()
        .orElseThrow();
  }

  /// How many pages were opened for a booking.
  long sessions(UUID bookingId) {
    return json("/v1/checkout/sessions?limit=100")
        .path("data")
        .valueStream()
        .filter(session ->
            session.path("client_reference_id").asString("").equals(bookingId.toString()))
        .count();
  }

  private JsonNode json(String path) {
    return JSON.readTree(send(request(path)).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer sk_test_of_the_tests");
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Answer(int status, String body) {}
}
