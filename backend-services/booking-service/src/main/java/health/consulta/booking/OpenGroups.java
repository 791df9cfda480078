package health.consulta.booking;

import health.consulta.contract.booking.BookingGroup.Status;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends groups whose process died while it held their times, and carries out what was decided.
@Component
class OpenGroups {
  private static final Logger log = LoggerFactory.getLogger(OpenGroups.class);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Longer than any request takes to hold and to start all payments.
  private static final Duration HOLDING = Duration.ofMinutes(2);

  private final Groups groups;
  private final SettleGroup settle;
  private final Clock clock;

  OpenGroups(Groups groups, SettleGroup settle, Clock clock) {
    this.groups = groups;
    this.settle = settle;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5_000)
  void sweep() {
    var now = clock.instant();
    for (var group : groups.leftSince(now.minus(PATIENCE))) {
      try {
        if (group.status() != Status.HOLDING) settle.settle(group.id());
        else if (group.since().isBefore(now.minus(HOLDING))) settle.end(group.id(), null);
      } catch (Unavailable e) {
        log.info("group {} is settled later: {}", group.id(), e.detail());
      }
    }
  }
}
