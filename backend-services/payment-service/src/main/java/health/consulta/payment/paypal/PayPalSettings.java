package health.consulta.payment.paypal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// @param apiBase `https://api-m.paypal.com`, or the payment sandbox
/// @param client the application's id
/// @param secret the application's secret
/// @param webhookId the webhook's id at PayPal, a part of what is signed
@Validated
@ConfigurationProperties("consulta.paypal")
record PayPalSettings(
    @NotNull URI apiBase,
    @NotBlank String client,
    @NotBlank String secret,
    @NotBlank String webhookId) {
  static final String LIVE = "https://api-m.paypal.com";

  boolean isPayPal() {
    var host = apiBase.getHost();
    return "https".equals(apiBase.getScheme()) && host != null && host.endsWith(".paypal.com");
  }

  boolean isLive() {
    return LIVE.equals(apiBase.toString());
  }
}
