package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class ProviderNotAvailable extends Refusal {
  public ProviderNotAvailable() {
    super(Kind.UNPROCESSABLE, "PROVIDER_NOT_AVAILABLE", "This way of paying is not offered.");
  }
}
