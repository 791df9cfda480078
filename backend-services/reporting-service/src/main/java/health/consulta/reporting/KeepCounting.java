package health.consulta.reporting;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts what changed before somebody asks, so that a report has little left to count.
@Component
class KeepCounting {
  private final Facts facts;

  KeepCounting(Facts facts) {
    this.facts = facts;
  }

  @Scheduled(fixedDelayString = "${consulta.reporting.count:5s}")
  void sweep() {
    facts.months().count();
  }
}
