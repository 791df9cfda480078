package health.consulta.booking;

import health.consulta.contract.booking.BookSlot;
import java.util.UUID;

/// A hold that was taken before the booking is asked for, by who may have it.
///
/// @param id the hold's, and the booking's to be
/// @param taking notes that it is taken, just before it is
record Claim(UUID id, Visit visit, Runnable taking) {
  boolean isFor(BookSlot wanted) {
    return visit.start().equals(wanted.start())
        && visit.visitReasonId().equals(wanted.visitReasonId())
        && visit.practitionerId().equals(wanted.practitionerId());
  }

  void take() {
    taking.run();
  }
}
