package health.consulta.billing;

import health.consulta.kit.Refusal;

public final class TariffOverlaps extends Refusal {
  public TariffOverlaps() {
    super(
        Kind.CONFLICT, "TARIFF_OVERLAPS", "Another tariff of the same act holds at the same time.");
  }
}
