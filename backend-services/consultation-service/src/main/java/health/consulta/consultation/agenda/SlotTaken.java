package health.consulta.consultation.agenda;

import health.consulta.kit.Refusal;

/// Somebody else was faster.
public final class SlotTaken extends Refusal {
  SlotTaken() {
    super(Kind.CONFLICT, "SLOT_TAKEN", "That time has just gone.");
  }
}
