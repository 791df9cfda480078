package health.consulta.e2e;

import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The long form of [OutageIT]: Kafka away for five minutes at ten bookings a second, a database
/// for two. `-Dconsulta.outage=60` shortens each to so many seconds.
class OutagesBenchmark {
  private static final int MOST = Integer.getInteger("consulta.outage", 300);
  private static final int PER_SECOND = Integer.getInteger("consulta.rate", 10);
  private static final int LANES = 10;

  @Test
  void servers_go_away_and_come_back(@TempDir Path folder) throws Exception {
    try (var town = new Town(Platform.start(Options.beside(folder).without("portal")))) {
      outage(town, "kafka", Duration.ofSeconds(MOST), Duration.ofSeconds(60));
      outage(town, "mysql", Duration.ofSeconds(Math.min(MOST, 120)), Duration.ofSeconds(30));
      outage(town, "mongodb", Duration.ofSeconds(Math.min(MOST, 120)), Duration.ofSeconds(30));
    }
  }

  private static void outage(Town town, String server, Duration time, Duration recovery)
      throws Exception {
    var each = (int) time.toSeconds() * PER_SECOND / LANES;
    var outage = Outage.whenAllIsWell(town, "Long" + server, LANES, each);
    var took = outage.of(server, time, PER_SECOND, recovery);
    System.out.printf(
        "%s away for %d s: %s, %d booked, all true %d s after it was back%n",
        server, time.toSeconds(), outage.answers(), outage.booked().size(), took.toSeconds());
  }
}
