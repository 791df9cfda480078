package health.consulta.payment.stripe;

import com.stripe.StripeClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StripeConfiguration {
  /// Time-outs below those of whoever waits for us. No retries of the SDK: ours carry on after a
  /// restart.
  @Bean
  StripeClient stripe(StripeSettings settings) {
    return StripeClient.builder()
        .setApiKey(settings.key())
        .setApiBase(settings.apiBase().toString())
        .setConnectTimeout(1000)
        .setReadTimeout(3500)
        .setMaxNetworkRetries(0)
        .build();
  }
}
