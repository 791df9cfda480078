package health.consulta.payment;

import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Webhooks get lost: payments about which nothing was heard for too long are looked at.
@Component
class Sweeper {
  private final Payments payments;
  private final Attempts attempts;
  private final Clock clock;

  Sweeper(Payments payments, Attempts attempts, Clock clock) {
    this.payments = payments;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${consulta.payment.sweep:5s}")
  void sweep() {
    var silent = payments.toCheck(clock.instant(), Limit.of(100));
    if (!silent.isEmpty()) attempts.sweep(silent);
  }
}
