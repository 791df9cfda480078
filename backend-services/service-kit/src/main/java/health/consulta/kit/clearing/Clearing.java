package health.consulta.kit.clearing;

import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps a service from growing by what is done with: every so often the [Leftovers] of each kind
/// go, in small portions, a bounded number of them.
public class Clearing {
  private static final int PORTION = 500;
  private static final int PORTIONS = 40;

  private final List<Leftovers> all;
  private final Clock clock;

  Clearing(List<Leftovers> all, Clock clock) {
    this.all = all;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${consulta.clearing.first}",
      fixedDelayString = "${consulta.clearing.every}")
  public void clear() {
    for (var leftovers : all) {
      int portions = 0;
      while (leftovers.clear(clock.instant(), PORTION) == PORTION && ++portions < PORTIONS) {}
    }
  }
}
