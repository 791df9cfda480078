package health.consulta.contract.payment;

import health.consulta.contract.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to a payment.
///
/// @param amount of what happened; negative where an entry of the practice was reversed
/// @param note the provider's code, how a dispute stands, the means of payment, or the reason
public record PaymentStep(Instant at, Kind kind, Money amount, @Nullable String note) {
  public enum Kind {
    METHOD_STORED,
    METHOD_FAILED,
    OVERDUE,
    REPRICED,
    POLICY_CHANGED,
    AUTHORISED,
    CAPTURED,
    RELEASED,
    FAILED,
    REFUNDED,
    DISPUTED,
    PAID_ON_SITE
  }
}
