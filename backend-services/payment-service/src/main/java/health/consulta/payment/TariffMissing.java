package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class TariffMissing extends Refusal {
  public TariffMissing() {
    super(Kind.UNPROCESSABLE, "TARIFF_MISSING", "There is no tariff for this visit at its date.");
  }
}
