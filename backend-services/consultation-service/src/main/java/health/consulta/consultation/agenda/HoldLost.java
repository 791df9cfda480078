package health.consulta.consultation.agenda;

import health.consulta.kit.Refusal;

/// The hold ran out and its time is taken.
public final class HoldLost extends Refusal {
  HoldLost() {
    super(Kind.CONFLICT, "HOLD_LOST", "The hold ran out, and the time is somebody else's.");
  }
}
