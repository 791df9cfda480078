package health.consulta.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Webhooks come twice, late, out of order and forged. `./consulta bench webhooks` brings 50,000.
@ExtendWith(SharedTown.class)
class WebhookStormIT {
  private static final int WEBHOOKS = 300;

  private final Town town;

  WebhookStormIT(Town town) {
    this.town = town;
  }

  @Test
  void however_webhooks_come_the_ledger_equals_the_providers() throws Exception {
    var seed = Long.getLong("consulta.seed", System.nanoTime());
    System.out.println("The storm follows -Dconsulta.seed=" + seed);
    var storm = new WebhookStorm(town, seed);
    storm.rage(4, WEBHOOKS);
    System.out.println(storm);
  }
}
