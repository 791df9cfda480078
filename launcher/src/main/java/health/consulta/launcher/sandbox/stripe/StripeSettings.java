package health.consulta.launcher.sandbox.stripe;

import java.util.Optional;

/// `address` is where browsers reach the payment page, without a slash at the end. The webhook URL
/// and its secret come together.
public record StripeSettings(
    String address, String merchant, Optional<String> webhookUrl, String webhookSecret) {
  public StripeSettings {
    if (webhookUrl.isPresent() && webhookSecret.isBlank()) {
      throw new IllegalArgumentException("a webhook URL needs its signing secret");
    }
  }
}
