package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Entry;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A hold that is confirmed late, between clocks that differ and instances that sweep: the time is
/// sold once, and what was confirmed stays.
@ExtendWith(TwoInstances.class)
class LateConfirmIT {
  private final Instances instances;
  private final Random random;

  LateConfirmIT(Instances instances, Random random) {
    this.instances = instances;
    this.random = random;
  }

  @Test
  void a_hold_that_ran_out_and_went_to_another_is_not_confirmed_by_a_slower_clock()
      throws Exception {
    var practice = Practice.open(instances, random);
    var date = Practice.date(3);
    var late = new Hold(id(), practice.range(0, date, 60));
    var next = new Hold(id(), practice.range(1, date, 75));
    try (var fast = new Clerk(instances, 0);
        var slow = new Clerk(instances, 1)) {
      instances.clocks(3_600, 0);
      long fence = ((Outcome.Held) slow.does(practice, date, late)).fence();
      assertThat(fast.does(practice, date, next)).isInstanceOf(Outcome.Held.class);
      assertThat(slow.does(practice, date, new Confirm(late.id(), late.range(), fence, false)))
          .isEqualTo(new Outcome.Refused("HOLD_LOST"));
    }
  }

  @Test
  void what_was_confirmed_just_after_it_ran_out_is_not_swept_away() throws Exception {
    for (int round = 0; round < 4; round++) {
      var practice = Practice.open(instances, random);
      var date = Practice.date(3);
      var confirmed = confirmLate(practice, date);
      try (var clerk = new Clerk(instances, 0)) {
        await()
            .during(Duration.ofMillis(1_500)) // each instance has swept
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(() ->
                assertThat(clerk.does(practice, date, new Look()))
                    .isEqualTo(new Outcome.Seen(confirmed)));
      }
    }
  }

  /// All of a day is held, all holds run out, and are confirmed while both instances sweep.
  private Set<Entry> confirmLate(Practice practice, LocalDate date) throws Exception {
    var confirmed = ConcurrentHashMap.<Entry>newKeySet();
    var holds =
        IntStream.range(0, 24)
            .mapToObj(n -> new Hold(id(), practice.range(0, date, 30 * n)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var clerk = new Clerk(instances, 0)) {
      instances.clocks(0, 0);
      var fences = new ArrayList<Long>();
      for (var hold : holds) fences.add(((Outcome.Held) clerk.does(practice, date, hold)).fence());
      instances.clocks(3_600, 3_600);
      var confirms =
          IntStream.range(0, holds.size())
              .mapToObj(n ->
                  threads.submit(() -> {
                    LockSupport.parkNanos(40_000_000L * n);
                    var hold = holds.get(n);
                    var confirm = new Confirm(hold.id(), hold.range(), fences.get(n), true);
                    try (var mine = new Clerk(instances, n % 2)) {
                      assertThat(mine.does(practice, date, confirm)).isEqualTo(new Outcome.Ok());
                    }
                    return confirmed.add(new Entry(hold.id(), hold.range().start(), true));
                  }))
              .toList();
      for (var confirm : confirms) confirm.get();
    }
    return confirmed;
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
