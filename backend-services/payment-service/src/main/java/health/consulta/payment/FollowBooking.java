package health.consulta.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The money follows what became of the booking.
@Component
public class FollowBooking {
  private final Attempts attempts;

  FollowBooking(Attempts attempts) {
    this.attempts = attempts;
  }

  /// The act was performed: what was authorised is taken.
  public void performed(UUID bookingId) {
    attempts.settle(bookingId, Settlement.CAPTURE);
  }

  /// There will be no visit: nothing can be paid any more, and what was is given back.
  public void over(UUID bookingId) {
    attempts.settle(bookingId, Settlement.CLOSE);
  }

  /// The patient pays another part of the visit.
  public void repriced(UUID bookingId) {
    attempts.repriced(bookingId);
  }

  /// The visit is at another time, or another practitioner's.
  ///
  /// @param visitReasonId absent: neither it nor the practitioner changed
  public void moved(
      UUID bookingId,
      UUID practitionerId,
      @Nullable UUID visitReasonId,
      UUID locationId,
      Instant start) {
    attempts.moved(bookingId, practitionerId, visitReasonId, locationId, start);
  }
}
