package health.consulta.portal.patient;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Quote;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// What is added at an age.
///
/// @param from years, the first; absent: from birth on
/// @param to years, the last; absent: no end
record AgeFee(
    @Nullable Integer from,
    @Nullable Integer to,
    @NonNull Money amount,
    Quote.@NonNull Counts counts) {
  static AgeFee of(Quote.ByAge byAge) {
    var line = byAge.supplement();
    return new AgeFee(line.from(), line.to(), line.amount(), byAge.counts());
  }
}
