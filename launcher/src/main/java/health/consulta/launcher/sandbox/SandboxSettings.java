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
    PayPal paypal,
    Duration webhookPatience) {
  /// With a blank client any credentials will do.
  public record PayPal(
      Optional<String> webhookUrl, String webhookId, String clientId, String clientSecret) {
    public static final PayPal NONE = new PayPal(Optional.empty(), "", "", "");
  }

  /// Reads CONSULTA_WEBHOOK_URL, CONSULTA_STRIPE_WEBHOOK_SECRET, CONSULTA_SANDBOX_ADDRESS and
  /// CONSULTA_SANDBOX_MERCHANT; for PayPal CONSULTA_PAYPAL_WEBHOOK_URL, CONSULTA_PAYPAL_WEBHOOK_ID,
  /// CONSULTA_PAYPAL_CLIENT and CONSULTA_PAYPAL_SECRET.
  static SandboxSettings of(int port, Path data, Map<String, String> environment) {
    return new SandboxSettings(
        port,
        data,
        Optional.ofNullable(environment.get("CONSULTA_SANDBOX_ADDRESS")),
        environment.getOrDefault("CONSULTA_SANDBOX_MERCHANT", "Consulta"),
        Optional.ofNullable(environment.get("CONSULTA_WEBHOOK_URL")),
        environment.getOrDefault("CONSULTA_STRIPE_WEBHOOK_SECRET", ""),
        new PayPal(
            Optional.ofNullable(environment.get("CONSULTA_PAYPAL_WEBHOOK_URL")),
            environment.getOrDefault("CONSULTA_PAYPAL_WEBHOOK_ID", ""),
            environment.getOrDefault("CONSULTA_PAYPAL_CLIENT", ""),
            environment.getOrDefault("CONSULTA_PAYPAL_SECRET", "")),
        Duration.ofMillis(250));
  }
}
