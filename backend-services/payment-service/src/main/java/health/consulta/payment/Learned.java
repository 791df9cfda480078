package health.consulta.payment;

import health.consulta.contract.Money;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.PaymentEvent;
import java.util.ArrayList;
import java.util.List;

/// What a look at the provider taught about a payment.
record Learned(List<PaymentEvent> events, List<Movement> movements) {
  Learned() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void moves(Kind kind, String reference, String from, String to, Money amount) {
    movements.add(new Movement(kind, reference, from, to, amount));
  }
}
