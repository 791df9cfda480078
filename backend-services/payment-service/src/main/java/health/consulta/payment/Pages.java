package health.consulta.payment;

import health.consulta.payment.Provider.Opening;
import org.springframework.stereotype.Component;

/// Pages at the provider. The attempt is on record before; repeated, the provider gives the same
/// page.
@Component
class Pages {
  private final Providers providers;
  private final Customers customers;
  private final Attempts attempts;

  Pages(Providers providers, Customers customers, Attempts attempts) {
    this.providers = providers;
    this.customers = customers;
    this.attempts = attempts;
  }

  /// Opens the page of the attempt that was begun, and writes down what came of it.
  Payment open(Payment payment) {
    var opening = ask(payment);
    PaymentFailpoint.OPEN_PAGE_OPENED.pass();
    return switch (opening) {
      case Opening.Opened page -> attempts.opened(payment.id(), page);
      case Opening.Refused(var code) ->
          attempts.learn(payment.id(), null, new ProviderState.Ended(code));
      case Opening.Unknown() -> attempts.learn(payment.id(), null, new ProviderState.Unknown());
    };
  }

  private Opening ask(Payment payment) {
    var provider = providers.of(payment);
    return switch (customers.of(payment, provider)) {
      case Opening.Opened(var customer, _) -> provider.open(payment.order(customer));
      case Opening.Refused refused -> refused;
      case Opening.Unknown unknown -> unknown;
    };
  }
}
