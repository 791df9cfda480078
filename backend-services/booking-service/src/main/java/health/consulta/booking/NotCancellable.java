package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Refusal;

/// What has begun, ended or passed is not cancelled any more.
public final class NotCancellable extends Refusal {
  NotCancellable(BookingStatus status) {
    super(
        Kind.CONFLICT,
        "NOT_CANCELLABLE",
        "The visit is " + status + " and cannot be cancelled any more.");
  }
}
