package health.consulta.billing;

import health.consulta.contract.billing.Invoice;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How often a patient was written to about a paper, and on which day last.
@Embeddable
record Mailed(int times, LocalDate lastOn) {
  static Mailed after(@Nullable Mailed before, LocalDate today) {
    return new Mailed(before == null ? 1 : before.times + 1, today);
  }

  static Invoice.@Nullable Mailed shown(@Nullable Mailed mailed) {
    return mailed == null ? null : new Invoice.Mailed(mailed.times, mailed.lastOn);
  }
}
