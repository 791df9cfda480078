package health.consulta.booking;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the payment of a booking stands, as far as booking was told.
///
/// @param redirectUrl where the browser pays
/// @param notice what of the fee is told in writing before the visit, where it has to be
public record PaymentState(
    UUID id,
    Standing standing,
    PaymentProvider provider,
    Money amount,
    @Nullable String redirectUrl,
    @Nullable String clientSecret,
    @Nullable FeeNotice notice) {

  PaymentState costing(Money changed, @Nullable FeeNotice told) {
    return new PaymentState(id, standing, provider, changed, redirectUrl, clientSecret, told);
  }

  PaymentState with(Standing changed) {
    return new PaymentState(id, changed, provider, amount, redirectUrl, clientSecret, notice);
  }

  /// The names are those of the contract's payment status.
  public enum Standing {
    STARTED,
    ACTION_REQUIRED,
    METHOD_STORED,
    METHOD_FAILED,
    AUTHORISED,
    CAPTURED,
    RELEASED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    FAILED,
    UNKNOWN;

    /// Whether money changed hands.
    boolean isTaken() {
      return this == CAPTURED || this == PARTIALLY_REFUNDED || this == REFUNDED;
    }

    /// Whether a booking of that policy may be confirmed.
    boolean satisfies(PaymentPolicy policy) {
      return switch (policy) {
        case AUTHORISE -> this == METHOD_STORED || this == AUTHORISED || this == CAPTURED;
        case PREPAY -> this == CAPTURED;
        case ON_SITE, EXEMPT -> true;
      };
    }
  }
}
