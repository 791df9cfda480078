package health.consulta.billing;

import health.consulta.contract.Money;
import java.util.UUID;

/// @param base the part at the agreed tariff (sector 1)
record Price(UUID tariffId, Money amount, Money base) {
  Money excess() {
    return amount.minus(base);
  }
}
