package health.consulta.booking;

import health.consulta.kit.Refusal;

/// The patient missed as many visits as this practice bears; the practice itself still books for
/// them.
public final class OnlineBookingBlocked extends Refusal {
  OnlineBookingBlocked() {
    super(
        Kind.CONFLICT,
        "ONLINE_BOOKING_BLOCKED",
        "Online booking with this practice is closed at the moment. Call the practice to book.");
  }
}
