package health.consulta.launcher.sandbox.paypal;

import java.util.Optional;

/// `address` is where browsers and API callers reach the sandbox, without a slash at the end. With
/// blank credentials any caller will do.
public record PayPalSettings(
    String address,
    String merchant,
    String clientId,
    String clientSecret,
    Optional<String> webhookUrl,
    String webhookId) {
  public PayPalSettings {
    if (webhookUrl.isPresent() && webhookId.isBlank()) {
      throw new IllegalArgumentException("a webhook URL needs the id of its webhook");
    }
  }
}
