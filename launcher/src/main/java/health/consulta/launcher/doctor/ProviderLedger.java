package health.consulta.launcher.doctor;

import health.consulta.launcher.doctor.Snapshot.Movement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the payment sandbox knows of the money.
final class ProviderLedger {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProviderLedger() {}

  static List<Movement> read(String sandbox) {
    var request =
        HttpRequest.newBuilder(URI.create(sandbox + "/_sandbox/ledger"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      var movements = new ArrayList<Movement>();
      for (var line : JSON.readTree(answer.body()).path("movements"))
        movements.add(
            new Movement(
                line.path("kind").asString(),
                line.path("paymentIntent").asString(),
                ours(line.path("metadata"), "paymentId", "custom_id"),
                ours(line.path("metadata"), "bookingId", "reference_id"),
                line.path("amount").asLong()));
      return movements;
    } catch (IOException e) {
      throw new IllegalStateException("the payment sandbox at " + sandbox + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What we told the provider under a name of ours, or under PayPal's.
  private static String ours(JsonNode metadata, String name, String atPayPal) {
    return metadata.path(name).asString(metadata.path(atPayPal).asString(""));
  }
}
