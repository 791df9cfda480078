package health.consulta.payment;

import health.consulta.contract.payment.PaymentEvent;
import java.util.ArrayList;
import java.util.List;

/// What a look at the provider taught about a payment.
record Learned(List<PaymentEvent> events, List<Movement> movements) {
  Learned() {
    this(new ArrayList<>(), new ArrayList<>());
  }
}
