package health.consulta.booking;

import health.consulta.kit.Refusal;

/// Somebody else wrote it meanwhile: nobody's words are lost unseen.
public final class NoteChanged extends Refusal {
  NoteChanged() {
    super(Kind.CONFLICT, "NOTE_CHANGED", "The note was changed meanwhile.");
  }
}
