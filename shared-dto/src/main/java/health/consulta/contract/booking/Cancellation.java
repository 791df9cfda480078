package health.consulta.contract.booking;

import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What calling off a booking means now, or what it meant.
///
/// @param possible whether the caller may call it off
/// @param until the patient may do it online before that; absent once it is over
/// @param lines what happens with the money, in order; empty when nothing was taken or reserved
/// @param back what the patient gets back, or does not pay
public record Cancellation(
    boolean possible,
    @Nullable Instant until,
    PaymentPolicy policy,
    List<Line> lines,
    @Nullable Money back) {
  public record Line(Kind kind, Money amount) {}

  public enum Kind {
    /// Reserved on the card.
    AUTHORISED,
    /// The reservation is given up.
    RELEASED,
    /// Taken.
    CAPTURED,
    /// Given back before, and what is given back now.
    ALREADY_REFUNDED,
    REFUNDED,
    /// Nobody knows yet whether it was taken; what was is given back.
    UNKNOWN
  }
}
