package health.consulta.payment;

import health.consulta.kit.event.Relay;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Does what is due, a handful at a time, at once when it was just written down here.
@Component
class Worker extends Relay {
  private static final int HANDFUL = 16;

  private final Works works;
  private final DoWork doWork;
  private final Clock clock;

  Worker(Works works, DoWork doWork, Clock clock) {
    super("payment-work");
    this.works = works;
    this.doWork = doWork;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(WorkAdded added) {
    wake();
  }

  @Override
  protected boolean relay() {
    var due = works.due(clock.instant(), Limit.of(HANDFUL));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(id -> threads.submit(() -> doWork.run(id)));
    }
    return due.size() == HANDFUL;
  }
}
