package health.consulta.booking;

import health.consulta.kit.Refusal;

/// The hold is not there any more, or is not the caller's.
public final class HoldExpired extends Refusal {
  public HoldExpired() {
    super(Kind.CONFLICT, "HOLD_EXPIRED", "The hold ran out.");
  }
}
