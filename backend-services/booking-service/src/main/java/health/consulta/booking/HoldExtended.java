package health.consulta.booking;

import health.consulta.kit.Refusal;

/// A hold is extended once.
public final class HoldExtended extends Refusal {
  public HoldExtended() {
    super(Kind.CONFLICT, "HOLD_EXTENDED", "The hold was extended before.");
  }
}
