package health.consulta.payment.paypal;

import health.consulta.launcher.sandbox.Sandbox;
import health.consulta.launcher.sandbox.SandboxSettings;
import health.consulta.payment.WholeService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The payment sandbox beside the service, and the patient's browser in front of its page.
final class PayPalSandbox {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  private PayPalSandbox(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  static PayPalSandbox start(String webhookUrl) {
    try {
      var paypal =
          new SandboxSettings.PayPal(
              Optional.of(webhookUrl), WholeService.WEBHOOK_ID, "client", "secret");
      return new PayPalSandbox(
          Sandbox.start(
              new SandboxSettings(
                  0,
                  Files.createTempDirectory("consulta-test-paypal"),
                  Optional.empty(),
                  "Consulta",
                  Optional.empty(),
                  "",
                  paypal,
                  Duration.ofMillis(250)),
              Clock.systemUTC()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://localhost:" + sandbox.port();
  }

  /// Says yes on the page with a demo account: FUNDED, DECLINED or PENDING.
  void approve(String page, String account) {
    send(
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("answer=approve&account=" + account)));
  }

  void fault(String fault) {
    send(
        HttpRequest.newBuilder(URI.create(address() + "/_sandbox/faults"))
            .POST(BodyPublishers.ofString(fault)));
  }

  void clearFaults() {
    send(HttpRequest.newBuilder(URI.create(address() + "/_sandbox/faults")).DELETE());
  }

  /// What the provider's own books say, such as "capture 2500".
  List<String> movements(UUID paymentId) {
    return ledger()
        .valueStream()
        .filter(movement ->
            movement.path("metadata").path("custom_id").asString("").equals(paymentId.toString()))
        .map(movement -> movement.path("kind").asString() + " " + movement.path("amount").asLong())
        .toList();
  }

  private JsonNode ledger() {
    var answer = send(HttpRequest.newBuilder(URI.create(address() + "/_sandbox/ledger")));
    return JSON.readTree(answer).path("movements");
  }

  String send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
