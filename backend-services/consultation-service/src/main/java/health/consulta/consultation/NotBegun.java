package health.consulta.consultation;

import health.consulta.kit.Refusal;

/// A patient is not absent before the visit was to begin.
final class NotBegun extends Refusal {
  NotBegun() {
    super(Kind.CONFLICT, "NOT_BEGUN", "The visit has not begun: nobody missed it yet.");
  }
}
