package health.consulta.portal.patient;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Supplement;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// @param base the part at the agreed tariff
/// @param excess what is asked beyond it
/// @param byAge what is added at an age, and whether it is here; absent: nothing at any
/// @param supplement what the hour or the day adds
/// @param inWriting whether it has to be told in writing before the visit
record Fee(
    @NonNull Money amount,
    @NonNull Money base,
    @NonNull Money excess,
    @Nullable AgeFee byAge,
    @Nullable Supplement supplement,
    boolean inWriting) {
  static Fee of(Quote quote) {
    var byAge = quote.byAge();
    return new Fee(
        quote.amount(),
        quote.base(),
        quote.excess(),
        byAge == null ? null : AgeFee.of(byAge),
        quote.supplement(),
        quote.notice().isPresent());
  }
}
