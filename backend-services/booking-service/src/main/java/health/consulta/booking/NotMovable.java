package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Refusal;

/// Only a confirmed visit that has not begun is moved, and one move at a time.
public final class NotMovable extends Refusal {
  private NotMovable(String detail) {
    super(Kind.CONFLICT, "NOT_MOVABLE", detail);
  }

  NotMovable(BookingStatus status) {
    this("The visit is " + status + " and cannot be moved.");
  }

  static NotMovable underWay() {
    return new NotMovable("The visit is being moved to another time.");
  }
}
