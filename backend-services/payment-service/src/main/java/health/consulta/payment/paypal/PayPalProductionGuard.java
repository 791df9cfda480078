package health.consulta.payment.paypal;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// In production money is real: no sandbox, or the service does not start.
@Component
@Profile("production")
class PayPalProductionGuard {
  PayPalProductionGuard(PayPalSettings settings) {
    if (!settings.isLive())
      throw new IllegalStateException(
          "CONSULTA_PAYPAL_API_BASE is not " + PayPalSettings.LIVE + ", and this is production");
  }
}
