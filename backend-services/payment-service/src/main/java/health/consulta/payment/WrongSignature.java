package health.consulta.payment;

import health.consulta.kit.Refusal;

/// A webhook that is not the provider's, or not of now.
public final class WrongSignature extends Refusal {
  public WrongSignature() {
    super(Kind.MALFORMED, "WEBHOOK_SIGNATURE", "The signature is missing, wrong or out of time.");
  }
}
