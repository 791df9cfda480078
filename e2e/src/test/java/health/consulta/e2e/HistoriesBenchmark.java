package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import health.consulta.launcher.doctor.Invariants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The long form of [BookingHistoryIT]: 100,000 calls, or `-Dconsulta.calls=`, a day of a practice
/// after the other, and in every third a process is killed.
class HistoriesBenchmark {
  private static final int CALLS = Integer.getInteger("consulta.calls", 100_000);
  private static final int CALLERS = 8;
  private static final int ACTS = 40;
  private static final int DAYS = 50;
  private static final Duration HOLD = Duration.ofHours(1);
  private static final List<String> VICTIMS = List.of("booking", "consultation", "payment");

  @Test
  void histories_of_the_whole_path(@TempDir Path folder) throws Exception {
    long first = Long.getLong("consulta.seed", 1);
    var options =
        Options.beside(folder).without("portal").with("CONSULTA_BOOKING_HOLD", HOLD.toString());
    try (var town = new Town(Platform.start(options))) {
      var callers =
          IntStream.range(0, CALLERS)
              .mapToObj(n -> town.patient("Histoire", "P" + (char) ('a' + n)))
              .toList();
      var practice = town.practice("Clio", "A");
      int calls = 0;
      int kills = 0;
      int repeated = 0;
      for (int round = 0; calls < CALLS; round++) {
        if (round % DAYS == DAYS - 1) practice = town.practice("Clio", name(round));
        var day = Town.tomorrow().plusDays(round % DAYS);
        var history = new BookingHistory(town, practice, callers, day, HOLD);
        if (round % 3 == 2) kills++;
        run(town, history, first + round, round % 3 == 2);
        assertThat(history.contradiction()).as("-Dconsulta.seed=%d", first + round).isEmpty();
        calls += history.calls().size();
        repeated += history.repeated();
        if (round % 10 == 0)
          System.out.printf(
              "%d calls in %d days, %d kills, asked again %d times%n",
              calls, round + 1, kills, repeated);
      }
      Invariants.of(town.platform()).awaitHold(Duration.ofSeconds(60));
      System.out.printf("%d calls, %d kills: each day has an order%n", calls, kills);
    }
  }

  private static void run(Town town, BookingHistory history, long seed, boolean kill)
      throws Exception {
    var random = new Random(seed);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      if (kill)
        threads.submit(() -> {
          LockSupport.parkNanos(random.nextLong(200_000_000, 3_000_000_000L));
          town.platform().kill(VICTIMS.get(random.nextInt(VICTIMS.size())));
        });
      history.run(ACTS, seed);
    }
  }

  private static String name(int round) {
    return "Tome" + (char) ('a' + round / DAYS % 26) + (char) ('a' + round / DAYS / 26);
  }
}
