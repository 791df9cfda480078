package health.consulta.billing;

import health.consulta.kit.Refusal;

public final class PayerUnknown extends Refusal {
  PayerUnknown() {
    super(Kind.UNPROCESSABLE, "PAYER_UNKNOWN", "The practice has no such payer in use.");
  }
}
