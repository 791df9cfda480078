package health.consulta.e2e;

import health.consulta.e2e.Failpoints.Point;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A dozen visits are completed at once while billing dies on the way to one of their invoices; the
/// same with `-Dconsulta.seed=`. `./consulta bench invoices` completes a hundred, with many deaths.
@ExtendWith(SharedTown.class)
class CompletionsIT {
  private final Town town;
  private final long seed = Long.getLong("consulta.seed", System.nanoTime());

  CompletionsIT(Town town) {
    this.town = town;
  }

  @Test
  void each_visit_has_one_invoice_and_numbers_have_no_gap_when_billing_dies() throws Exception {
    var random = new Random(seed);
    Point death = Completions.DEATHS.get(random.nextInt(Completions.DEATHS.size()));
    System.out.printf("Dying at %s, with -Dconsulta.seed=%d%n", death, seed);
    var took = new Completions(town, random).run(List.of("Facture"), 12, List.of(death));
    System.out.printf("12 completions held after %d s%n", took.toSeconds());
  }
}
