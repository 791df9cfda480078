package health.consulta.e2e.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Entry;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.Look;
import health.consulta.e2e.agenda.Act.Outcome;
import health.consulta.e2e.agenda.SlotContest.Result;
import health.consulta.e2e.load.Connection;
import health.consulta.e2e.load.Latencies;
import health.consulta.launcher.servers.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// No time is sold twice by two instances of consultation-service, whatever they are asked side by
/// side, and whenever one of them dies. `-Dconsulta.seed=` asks the same again,
/// `-Dconsulta.races=long` asks more.
class AgendaRaceIT {
  private static final boolean LONG = "long".equals(System.getProperty("consulta.races"));
  private static final long SEED = Long.getLong("consulta.seed", System.nanoTime());

  private static Instances instances;
  private final Random random;

  AgendaRaceIT(TestInfo test) {
    random = new Random(SEED ^ test.getDisplayName().hashCode()); // each has practices of its own
  }

  @BeforeAll
  static void two_instances() throws Exception {
    System.out.println("The races follow -Dconsulta.seed=" + SEED);
    instances =
        Instances.start(
            2,
            new Instances.Setting(
                TestServers.mongoUri("races" + Long.toUnsignedString(SEED, 36)),
                TestServers.kafkaBootstrap(),
                192,
                List.of(),
                Path.of("target", "races").toAbsolutePath()));
  }

  @AfterAll
  static void end() {
    if (instances != null) instances.close();
  }

  @BeforeEach
  void the_clocks_agree() throws Exception {
    clocks(0, 0);
  }

  private static void clocks(long one, long two) throws Exception {
    try (var first = new Clerk(instances, 0);
        var second = new Clerk(instances, 1)) {
      first.clock(one);
      second.clock(two);
    }
  }

  @Test
  void of_a_crowd_that_wants_one_slot_one_gets_it() throws Exception {
    crowds(LONG ? 20 : 2, LONG ? 500 : 200);
  }

  @Test
  void of_a_few_that_want_one_slot_one_gets_it_every_time() throws Exception {
    crowds(LONG ? 500 : 20, 50);
  }

  private void crowds(int rounds, int contenders) throws Exception {
    var practice = practice();
    var losers = new ArrayList<Result>();
    try (var contest = new SlotContest(instances, contenders)) {
      for (int round = 0; round < rounds; round++) {
        var date = Practice.date(1 + round / 24);
        var wanted = practice.range(0, date, 30 * (round % 24));
        var results = contest.run(practice, date, _ -> new Hold(id(), wanted));
        assertThat(results).as("round %d", round).filteredOn(Result::won).hasSize(1);
        losers.addAll(lost(results));
      }
    }
    tell(rounds, contenders, "one slot", losers);
  }

  @Test
  void of_times_that_overlap_no_two_are_sold_and_none_is_refused_for_nothing() throws Exception {
    int rounds = LONG ? 500 : 20;
    int contenders = 40;
    var losers = new ArrayList<Result>();
    try (var contest = new SlotContest(instances, contenders)) {
      for (int round = 0; round < rounds; round++) {
        var practice = practice();
        var date = Practice.date(1 + random.nextInt(60));
        var wanted = random.ints(contenders, 0, 12).toArray();
        var results =
            contest.run(
                practice,
                date,
                n -> {
                  int reason = wanted[n] % 2 == 0 && n % 2 == 0 ? 0 : 1;
                  return new Hold(id(), practice.range(reason, date, 15 * (2 + wanted[n])));
                });
        check(practice, date, results, "round " + round);
        losers.addAll(lost(results));
      }
    }
    tell(rounds, contenders, "times that overlap", losers);
  }

  private static void check(Practice practice, LocalDate date, List<Result> results, String round)
      throws Exception {
    var won = results.stream().filter(Result::won).map(Result::hold).toList();
    for (var one : won)
      assertThat(won)
          .as(round)
          .filteredOn(other -> other.range().overlaps(one.range()))
          .containsExactly(one);
    for (var loser : lost(results))
      assertThat(won)
          .as("%s: who has the time of %s", round, loser)
          .anyMatch(winner -> winner.range().overlaps(loser.hold().range()));
    var stored =
        won.stream()
            .map(hold -> new Entry(hold.id(), hold.range().start(), false))
            .collect(Collectors.toSet());
    for (int instance = 0; instance < instances.count(); instance++)
      try (var clerk = new Clerk(instances, instance)) {
        assertThat(clerk.does(practice, date, new Look()))
            .as(round)
            .isEqualTo(new Outcome.Seen(stored));
      }
  }

  @Test
  void what_was_answered_side_by_side_could_have_happened_in_a_row() throws Exception {
    long calls = 0;
    for (int round = 0; round < (LONG ? 300 : 12); round++) {
      var traffic = new Traffic(instances, practice(), 1, random.nextLong());
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
    for (int round = 0; round < (LONG ? 10 : 1); round++) {
      var traffic = new Traffic(instances, practice(), 12, random.nextLong());
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

  @Test
  void a_hold_that_ran_out_and_went_to_another_is_not_confirmed_by_a_slower_clock()
      throws Exception {
    var practice = practice();
    var date = Practice.date(3);
    var late = new Hold(id(), practice.range(0, date, 60));
    var next = new Hold(id(), practice.range(1, date, 75));
    try (var fast = new Clerk(instances, 0);
        var slow = new Clerk(instances, 1)) {
      clocks(3_600, 0);
      long fence = ((Outcome.Held) slow.does(practice, date, late)).fence();
      assertThat(fast.does(practice, date, next)).isInstanceOf(Outcome.Held.class);
      assertThat(slow.does(practice, date, new Confirm(late.id(), late.range(), fence, false)))
          .isEqualTo(new Outcome.Refused("HOLD_LOST"));
    }
  }

  @Test
  void what_was_confirmed_just_after_it_ran_out_is_not_swept_away() throws Exception {
    for (int round = 0; round < 4; round++) {
      var practice = practice();
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
      clocks(0, 0);
      var fences = new ArrayList<Long>();
      for (var hold : holds) fences.add(((Outcome.Held) clerk.does(practice, date, hold)).fence());
      clocks(3_600, 3_600);
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

  private static long consistent(Traffic traffic, String round) {
    for (var history : traffic.histories())
      assertThat(history.contradiction()).as("-Dconsulta.seed=%d, %s", SEED, round).isEmpty();
    return traffic.histories().stream().mapToLong(history -> history.calls().size()).sum();
  }

  private Practice practice() throws Exception {
    try (var server = new Connection(instances.port(0))) {
      return Practice.open(server, instances.administrator(), random, Practice.TWO);
    }
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private static List<Result> lost(List<Result> results) {
    var lost = results.stream().filter(result -> !result.won()).toList();
    assertThat(lost).extracting(Result::outcome).containsOnly(new Outcome.Refused("SLOT_TAKEN"));
    return lost;
  }

  private static void tell(int rounds, int contenders, String what, List<Result> losers) {
    System.out.printf(
        "%d × %d for %s: losers %s%n",
        rounds, contenders, what, Latencies.of(losers.stream().mapToLong(Result::nanos)));
  }
}
