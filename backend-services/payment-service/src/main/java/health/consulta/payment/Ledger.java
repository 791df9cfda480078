package health.consulta.payment;

import health.consulta.contract.Page;
import health.consulta.contract.payment.LedgerTransaction;
import java.time.Clock;
import java.time.Instant;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/// What moved, as double entry. `provider:stripe` is what the provider holds for the practices,
/// `patient:<booking>` what was paid for a booking (a credit). A movement is booked once: its kind
/// and the provider's reference are unique.
@Component
public class Ledger {
  private final Bookkeeping kept;
  private final Clock clock;

  Ledger(Bookkeeping kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  void book(Payment payment, Movement movement) {
    kept.save(new Booked(payment, movement, clock.instant()));
    PaymentFailpoint.LEDGER_BOOKED.pass();
  }

  public Page<LedgerTransaction> between(Instant from, Instant until, int page, int size) {
    var found = kept.between(from, until, Pageable.ofSize(size).withPage(page));
    return new Page<>(
        found.getContent().stream().map(Booked::shown).toList(),
        page,
        size,
        found.getTotalElements());
  }
}
