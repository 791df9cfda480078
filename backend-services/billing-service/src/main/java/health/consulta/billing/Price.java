package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Quote.ByAge;
import health.consulta.contract.billing.Supplement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param base the part at the agreed tariff (sector 1)
/// @param amount the supplements included
/// @param locationId absent: of a line for anywhere
/// @param byAge absent: the line adds nothing at any age
record Price(
    UUID tariffId,
    Money amount,
    Money base,
    @Nullable Supplement supplement,
    @Nullable UUID locationId,
    @Nullable ByAge byAge) {
  Money excess() {
    return amount.minus(base);
  }
}
