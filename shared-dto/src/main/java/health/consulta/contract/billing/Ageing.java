package health.consulta.contract.billing;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is not paid yet, by the days since the invoice was issued.
///
/// @param buckets youngest first, without a gap
public record Ageing(LocalDate on, Money outstanding, List<Bucket> buckets) {
  /// @param toDays inclusive; absent: no end
  public record Bucket(int fromDays, @Nullable Integer toDays, int invoices, Money outstanding) {}
}
