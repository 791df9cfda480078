package health.consulta.launcher.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// `publicAddress` is where browsers reach the sandbox, when it is not `http://localhost:port`.
public record SandboxSettings(
    int port,
    Path data,
    Optional<String> publicAddress,
    String merchant,
    Optional<String> webhookUrl,
    String webhookSecret,
    Duration webhookPatience) {
  /// Reads CONSULTA_WEBHOOK_URL, CONSULTA_STRIPE_WEBHOOK_SECRET, CONSULTA_SANDBOX_ADDRESS and
  /// CONSULTA_SANDBOX_MERCHANT.
  static SandboxSettings of(int port, Path data, Map<String, String> environment) {
    return new SandboxSettings(
        port,
        data,
        Optional.ofNullable(environment.get("CONSULTA_SANDBOX_ADDRESS")),
        environment.getOrDefault("CONSULTA_SANDBOX_MERCHANT", "Consulta"),
        Optional.ofNullable(environment.get("CONSULTA_WEBHOOK_URL")),
        environment.getOrDefault("CONSULTA_STRIPE_WEBHOOK_SECRET", ""),
        Duration.ofMillis(250));
  }
}
