package health.consulta.payment;

import health.consulta.contract.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes work down, within the transaction that wants it.
@Component
class ToDo {
  static final String ALWAYS = "";

  /// Who asks for a refund does it; only if that fails, the worker.
  static final Duration HEAD_START = Duration.ofSeconds(10);

  private final Works works;
  private final ApplicationEventPublisher bell;
  private final Clock clock;

  ToDo(Works works, ApplicationEventPublisher bell, Clock clock) {
    this.works = works;
    this.bell = bell;
    this.clock = clock;
  }

  void add(UUID paymentId, Work.Kind kind, String reference) {
    works.add(paymentId.toString(), kind.name(), reference, now());
    bell.publishEvent(new WorkAdded());
  }

  void addRefund(UUID paymentId, UUID refundId, Money amount, String reason) {
    var due = now().plus(HEAD_START);
    works.addRefund(paymentId.toString(), refundId.toString(), amount.minor(), reason, due);
  }

  boolean isRefund(UUID paymentId, UUID refundId) {
    return works.find(paymentId, Work.Kind.REFUND, refundId.toString()).isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
