package health.consulta.payment;

import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out one item of work, which is claimed for a while: if this process dies, another does
/// it again.
@Component
class DoWork {
  private static final Logger log = LoggerFactory.getLogger(DoWork.class);
  private static final Duration CLAIM = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Works works;
  private final Errands errands;
  private final Clock clock;

  DoWork(Works works, Errands errands, Clock clock) {
    this.works = works;
    this.errands = errands;
    this.clock = clock;
  }

  /// Does the item, unless somebody else is at it.
  void run(UUID id) {
    run(id, now());
  }

  /// Does the item at once, on behalf of somebody who waits for it.
  void runFirst(UUID id) {
    run(id, now().plus(ToDo.HEAD_START));
  }

  private void run(UUID id, Instant dueBy) {
    var claim = UUID.randomUUID();
    if (works.claim(id, claim, dueBy, now().plus(CLAIM)) == 0) return;
    PaymentFailpoint.WORK_CLAIMED.pass();
    var work = works.findById(id).orElseThrow();
    try {
      var done = errands.run(work);
      PaymentFailpoint.WORK_TRIED.pass();
      if (done) works.finish(id, claim, now(), null);
      else postpone(work, claim);
    } catch (Errands.RefusedForGood e) {
      works.finish(id, claim, now(), e.getMessage());
    } catch (Unavailable silent) {
      postpone(work, claim);
    } catch (RuntimeException e) {
      log.error("{} of payment {} failed, and is tried again", work.kind(), work.paymentId(), e);
      postpone(work, claim);
    }
  }

  private void postpone(Work work, UUID claim) {
    var wait = Duration.ofMillis(500L << Math.min(work.attempts(), 12));
    works.postpone(
        work.id(), claim, now().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
