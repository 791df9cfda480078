package health.consulta.booking;

import health.consulta.kit.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings to an end what whoever was asked for it could not: a move that was noted a while ago.
@Component
class PendingMoves {
  private static final Logger log = LoggerFactory.getLogger(PendingMoves.class);

  /// Longer than any request waits for the agenda.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Bookings bookings;
  private final RescheduleBooking reschedule;
  private final Clock clock;

  PendingMoves(Bookings bookings, RescheduleBooking reschedule, Clock clock) {
    this.bookings = bookings;
    this.reschedule = reschedule;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5_000)
  void sweep() {
    for (var booking : bookings.movingSince(clock.instant().minus(PATIENCE))) {
      try {
        booking.moving().ifPresent(moving -> reschedule.end(booking, moving));
      } catch (Refusal e) {
        log.info("booking {} was not moved: {}", booking.id(), e.code());
      }
    }
  }
}
