package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Supplement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param base the part at the agreed tariff (sector 1)
/// @param amount the supplement included
record Price(UUID tariffId, Money amount, Money base, @Nullable Supplement supplement) {
  Money excess() {
    return amount.minus(base);
  }
}
