package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever two instances are asked side by side, and whenever one of them dies, their answers are
/// those of one thing done at a time.
@ExtendWith(TwoInstances.class)
class AgendaHistoryIT {
  private final Instances instances;
  private final Random random;

  AgendaHistoryIT(Instances instances, Random random) {
    this.instances = instances;
    this.random = random;
  }

  @Test
  void what_was_answered_side_by_side_could_have_happened_in_a_row() throws Exception {
    long calls = 0;
    for (int round = 0; round < (TwoInstances.LONG ? 300 : 12); round++) {
      var traffic = new Traffic(instances, Practice.open(instances, random), 1, random.nextLong());
      for (int phase = 0; phase < 4; phase++) {
        traffic.flow(6, 10);
        traffic.holdsRunOut();
      }
      traffic.flow(6, 10);
      traffic.look();
      calls += consistent(traffic, "round " + round);
    }
    System.out.println(calls + " calls were made side by side");
  }

  @Test
  void the_same_while_an_instance_is_killed() throws Exception {
    for (int round = 0; round < (TwoInstances.LONG ? 10 : 1); round++) {
      var traffic = new Traffic(instances, Practice.open(instances, random), 12, random.nextLong());
      var back = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var killer =
            threads.submit(() -> {
              LockSupport.parkNanos(random.nextLong(200_000_000, 900_000_000));
              instances.kill(1);
              instances.awaitUp(1);
              back.set(true);
              return null;
            });
        traffic.flow(8, 100, back::get);
        killer.get();
      }
      traffic.flow(8, 20);
      traffic.look();
      long calls = consistent(traffic, "kill " + round);
      long lost = traffic.histories().stream().mapToLong(History::unknown).sum();
      System.out.printf("%d calls around a kill -9, %d without an answer%n", calls, lost);
    }
  }

  private static long consistent(Traffic traffic, String round) {
    for (var history : traffic.histories())
      assertThat(history.contradiction())
          .as("-Dconsulta.seed=%d, %s", TwoInstances.SEED, round)
          .isEmpty();
    return traffic.histories().stream().mapToLong(history -> history.calls().size()).sum();
  }
}
