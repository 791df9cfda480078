package health.consulta.consultation.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// An instance is ready once its index is built.
@Component
class SearchHealthIndicator implements HealthIndicator {
  private final KeepIndex keeper;

  SearchHealthIndicator(KeepIndex keeper) {
    this.keeper = keeper;
  }

  @Override
  public Health health() {
    return keeper.ready() ? Health.up().build() : Health.outOfService().build();
  }
}
