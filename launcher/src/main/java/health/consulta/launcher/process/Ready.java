package health.consulta.launcher.process;

import health.consulta.launcher.machine.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Says whether a started process can be used.
@FunctionalInterface
public interface Ready {
  boolean now();

  /// It accepts connections on `port`.
  static Ready port(int port) {
    return () -> Ports.open(port);
  }

  /// It answers `GET address` with a status from 200 to `highest`.
  static Ready http(String address, int highest) {
    var request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
    return () -> {
      try {
        var status = Client.SHARED.send(request, BodyHandlers.discarding()).statusCode();
        return status >= 200 && status <= highest;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  /// The one client for probes.
  final class Client {
    private static final HttpClient SHARED =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private Client() {}
  }
}
