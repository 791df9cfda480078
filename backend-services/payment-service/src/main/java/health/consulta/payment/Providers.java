package health.consulta.payment;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.StartPayment;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The providers that this installation works with.
@Component
class Providers {
  private final Map<PaymentProvider, Provider> byName = new EnumMap<>(PaymentProvider.class);

  Providers(List<Provider> providers) {
    providers.forEach(provider -> byName.put(provider.name(), provider));
  }

  boolean has(PaymentProvider name) {
    return byName.containsKey(name);
  }

  Collection<Provider> all() {
    return byName.values();
  }

  /// For how long an authorisation holds where that is to be paid.
  Duration holds(StartPayment start) {
    return holds(start.provider());
  }

  Duration holds(Payment payment) {
    return holds(payment.provider());
  }

  private Duration holds(PaymentProvider name) {
    var provider = byName.get(name);
    return provider == null ? Duration.ZERO : provider.holds();
  }

  Provider of(Payment payment) {
    var provider = byName.get(payment.provider());
    if (provider == null)
      throw new IllegalStateException(payment.provider() + " moves no money here");
    return provider;
  }
}
