package health.consulta.payment.stripe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// @param apiBase `https://api.stripe.com`, or the payment sandbox
/// @param key secret key
/// @param webhookSecret what webhooks are signed with
@Validated
@ConfigurationProperties("consulta.stripe")
record StripeSettings(@NotNull URI apiBase, @NotBlank String key, @NotBlank String webhookSecret) {}
