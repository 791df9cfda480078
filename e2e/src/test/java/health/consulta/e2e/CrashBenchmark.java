package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.e2e.Failpoints.Point;
import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole crash matrix: each failpoint times five seeds, a point of each service at a time, on a
/// platform of its own. It goes on after a failure and tells all at the end.
class CrashBenchmark {
  private static final Duration HOLD = Duration.ofSeconds(30);
  private static final int SEEDS = Integer.getInteger("consulta.seeds", 5);

  @Test
  void each_failpoint_times_each_seed(@TempDir Path folder) throws Exception {
    var options =
        Options.beside(folder)
            .without("portal")
            .with("CONSULTA_BOOKING_HOLD", HOLD.toString())
            .with("CONSULTA_FAILPOINTS", folder.resolve("failpoints").toString());
    try (var town = new Town(Platform.start(options))) {
      var matrix = new CrashMatrix(town, HOLD, "Banc");
      var failures = new ArrayList<String>();
      int deaths = 0;
      long first = Long.getLong("consulta.seed", 1);
      for (long seed = first; seed < first + SEEDS; seed++) {
        for (var points : rounds(new Random(seed))) {
          var told = death(matrix, points, new Random(seed));
          deaths += points.size();
          System.out.printf("seed %d  %-60s %s%n", seed, points, told);
          if (!told.startsWith("held")) failures.add("seed " + seed + " " + points + " " + told);
        }
        assertThat(matrix.settle()).as("failpoints that no errand passes").isEmpty();
      }
      System.out.printf("%d deaths, %d rounds failed%n", deaths, failures.size());
      assertThat(failures).isEmpty();
    }
  }

  private static String death(CrashMatrix matrix, List<Point> points, Random random) {
    try {
      return "held after %d s".formatted(matrix.die(points, random).toSeconds());
    } catch (AssertionError | Exception e) {
      return "FAILED: " + e;
    }
  }

  /// All points, in an order of the seed, those of the services side by side.
  private static List<List<Point>> rounds(Random random) {
    var rounds = new ArrayList<List<Point>>();
    for (var service : Failpoints.SERVICES) {
      var all = new ArrayList<>(Failpoints.all(service));
      Collections.shuffle(all, random);
      for (int n = 0; n < all.size(); n++) {
        if (rounds.size() == n) rounds.add(new ArrayList<>());
        rounds.get(n).add(all.get(n));
      }
    }
    return rounds;
  }
}
