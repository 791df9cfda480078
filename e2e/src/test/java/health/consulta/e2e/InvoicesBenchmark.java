package health.consulta.e2e;

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

/// A hundred visits of two issuers are completed at once while billing dies at each place on the
/// way to an invoice, on a platform of its own. `-Dconsulta.visits=` of each issuer.
class InvoicesBenchmark {
  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final int VISITS = Integer.getInteger("consulta.visits", 50);

  @Test
  void a_hundred_completions_with_deaths_in_between(@TempDir Path folder) throws Exception {
    var seed = Long.getLong("consulta.seed", System.nanoTime());
    var random = new Random(seed);
    var options =
        Options.beside(folder)
            .without("portal")
            .with("CONSULTA_BOOKING_HOLD", HOLD.toString())
            .with("CONSULTA_FAILPOINTS", folder.resolve("failpoints").toString());
    try (var town = new Town(Platform.start(options))) {
      var points = new ArrayList<>(Completions.DEATHS);
      Collections.shuffle(points, random);
      System.out.printf("Dying at %s, with -Dconsulta.seed=%d%n", points, seed);
      var issuers = List.of("Factureun", "Facturedeux");
      var took = new Completions(town, random).run(issuers, VISITS, points);
      System.out.printf(
          "%d completions, %d deaths: all held after %d s%n",
          2 * VISITS, points.size(), took.toSeconds());
    }
  }
}
