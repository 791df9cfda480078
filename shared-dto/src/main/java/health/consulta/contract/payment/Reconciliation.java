package health.consulta.contract.payment;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Our ledger held against what the provider says it moved.
///
/// @param from first day
/// @param to last day
/// @param ours how many of our movements were compared
/// @param theirs how many of the provider's
public record Reconciliation(
    UUID id,
    PaymentProvider provider,
    LocalDate from,
    LocalDate to,
    Instant ranAt,
    int ours,
    int theirs,
    List<Difference> differences) {
  /// @param reference the provider's
  /// @param here what our ledger says; absent: nothing
  /// @param there what the provider says; absent: nothing
  public record Difference(
      LedgerTransaction.Kind kind,
      String reference,
      @Nullable UUID paymentId,
      @Nullable Money here,
      @Nullable Money there) {}
}
