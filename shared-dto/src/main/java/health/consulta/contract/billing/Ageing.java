package health.consulta.contract.billing;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What patients have not paid yet, by the days since the invoice was issued.
///
/// @param buckets youngest first, without a gap
/// @param payers what others owe, on top; absent: nothing
public record Ageing(
    LocalDate on, Money outstanding, List<Bucket> buckets, @Nullable Money payers) {
  /// Nobody but patients owes anything.
  public Ageing(LocalDate on, Money outstanding, List<Bucket> buckets) {
    this(on, outstanding, buckets, null);
  }

  /// @param toDays inclusive; absent: no end
  public record Bucket(int fromDays, @Nullable Integer toDays, int invoices, Money outstanding) {}
}
