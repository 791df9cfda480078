package health.consulta.payment;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.payment.StartPayment;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which ways of paying are offered.
///
/// @param prepay whether a visit may be charged at booking; off, since fees may be claimed only for
///   acts that were performed (CSP R.4127-53)
@ConfigurationProperties("consulta.payment")
record PaymentRules(boolean prepay) {
  static boolean isOnline(PaymentPolicy policy) {
    return switch (policy) {
      case AUTHORISE, PREPAY -> true;
      case ON_SITE, EXEMPT -> false;
    };
  }

  void check(StartPayment start, Providers providers) {
    if (start.policy() == PaymentPolicy.PREPAY && !prepay) throw new PrepayNotAllowed();
    if (isOnline(start.policy()) && !providers.has(start.provider()))
      throw new ProviderNotAvailable();
  }
}
