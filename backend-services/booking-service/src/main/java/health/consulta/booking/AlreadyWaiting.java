package health.consulta.booking;

import health.consulta.kit.Refusal;

/// A patient waits once for a practitioner and a reason.
public final class AlreadyWaiting extends Refusal {
  AlreadyWaiting() {
    super(Kind.CONFLICT, "ALREADY_WAITING", "The patient is on that waiting list already.");
  }
}
