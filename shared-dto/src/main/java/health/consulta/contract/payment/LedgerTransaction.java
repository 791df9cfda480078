package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One movement of money as double entry: the entries sum to zero.
public record LedgerTransaction(
    UUID id,
    Instant at,
    Kind kind,
    UUID paymentId,
    UUID bookingId,
    String providerReference,
    List<Entry> entries) {
  public enum Kind {
    CAPTURE,
    REFUND,
    /// The patient's bank took it back.
    DISPUTE,
    DISPUTE_WON,
    /// Paid at the practice.
    ON_SITE,
    /// An entry of the practice that was wrong.
    ON_SITE_REVERSED
  }

  /// @param amount positive is a debit, negative a credit
  public record Entry(String account, Money amount) {}
}
