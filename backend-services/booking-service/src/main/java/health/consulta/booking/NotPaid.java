package health.consulta.booking;

import health.consulta.kit.Refusal;

/// A booking is confirmed only when its payment satisfies its policy.
public final class NotPaid extends Refusal {
  public NotPaid() {
    super(Kind.CONFLICT, "NOT_PAID", "The payment is not as the policy wants it.");
  }
}
