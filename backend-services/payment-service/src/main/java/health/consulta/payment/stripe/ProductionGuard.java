package health.consulta.payment.stripe;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// In production money is real: no sandbox, no test key, or the service does not start.
@Component
@Profile("production")
class ProductionGuard {
  ProductionGuard(StripeSettings settings) {
    if (!"https://api.stripe.com".equals(settings.apiBase().toString()))
      throw new IllegalStateException(
          "CONSULTA_STRIPE_API_BASE is not https://api.stripe.com, and this is production");
    if (!settings.key().startsWith("sk_live_") && !settings.key().startsWith("rk_live_"))
      throw new IllegalStateException(
          "CONSULTA_STRIPE_KEY is not a live key, and this is production");
    if (!settings.webhookSecret().startsWith("whsec_"))
      throw new IllegalStateException("CONSULTA_STRIPE_WEBHOOK_SECRET is not one of Stripe's");
  }
}
