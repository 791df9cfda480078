package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger in a few figures: the same rows give the same checksum, and one row that is changed,
/// missing or added another.
///
/// @param until what was booked before
/// @param balances by kind of account; together they are zero
/// @param sha256 over all rows in the order of their booking
public record LedgerChecksum(
    Instant until,
    long transactions,
    List<Balance> balances,
    String sha256,
    @Nullable Instant lastBooked) {
  public record Balance(String account, Money amount) {}
}
