package health.consulta.payment.paypal;

import health.consulta.kit.Refusal;

final class WrongSignature extends Refusal {
  WrongSignature() {
    super(Kind.MALFORMED, "WEBHOOK_SIGNATURE", "The signature is missing, wrong or out of time.");
  }
}
