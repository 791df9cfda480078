package health.consulta.portal.patient;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Quote;
import org.jspecify.annotations.NonNull;

/// @param base the part at the agreed tariff
/// @param excess what is asked beyond it
record Fee(@NonNull Money amount, @NonNull Money base, @NonNull Money excess) {
  static Fee of(Quote quote) {
    return new Fee(quote.amount(), quote.base(), quote.excess());
  }
}
