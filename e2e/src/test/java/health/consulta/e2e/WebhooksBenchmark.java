package health.consulta.e2e;

import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The long form of [WebhookStormIT]: 50,000 webhooks.
class WebhooksBenchmark {
  private static final int WEBHOOKS = Integer.getInteger("consulta.webhooks", 50_000);

  @Test
  void a_storm_of_webhooks(@TempDir Path folder) throws Exception {
    try (var town = new Town(Platform.start(Options.beside(folder).without("portal")))) {
      var storm = new WebhookStorm(town, Long.getLong("consulta.seed", 1));
      storm.rage(16, WEBHOOKS);
      System.out.println(storm + "; the ledgers agree");
    }
  }
}
