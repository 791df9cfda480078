package health.consulta.payment;

import health.consulta.kit.Refusal;

public final class NotWaivable extends Refusal {
  NotWaivable() {
    super(
        Kind.CONFLICT,
        "NOT_WAIVABLE",
        "Only what is secured online and not charged yet can be waived.");
  }
}
