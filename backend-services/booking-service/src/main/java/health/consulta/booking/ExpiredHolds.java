package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends what was not paid in time, after asking how the payment stands: a confirmation that is on
/// its way wins, and a payment of which nothing is known is asked about again.
@Component
class ExpiredHolds {
  private static final Logger log = LoggerFactory.getLogger(ExpiredHolds.class);

  /// A payment may be made in the last second, and its news needs a moment.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Bookings bookings;
  private final Payments payments;
  private final ConfirmBooking confirm;
  private final Agenda agenda;
  private final SettleGroup group;
  private final Clock clock;

  ExpiredHolds(
      Bookings bookings,
      Payments payments,
      ConfirmBooking confirm,
      Agenda agenda,
      SettleGroup group,
      Clock clock) {
    this.bookings = bookings;
    this.group = group;
    this.payments = payments;
    this.confirm = confirm;
    this.agenda = agenda;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1_000)
  void sweep() {
    for (var id : bookings.heldUntil(clock.instant().minus(GRACE))) {
      try {
        bookings.find(id).ifPresent(this::end);
      } catch (Unavailable e) {
        log.info("booking {} is asked about again: {}", id, e.detail());
      }
    }
  }

  private void end(Booking booking) {
    var standing = booking.payment().map(payment -> payments.ask(payment.id()).standing());
    BookingFailpoint.EXPIRE_ASKED.pass();
    if (standing.isEmpty()) expire(booking);
    else
      switch (standing.get()) {
        case METHOD_STORED, AUTHORISED, CAPTURED -> confirm.paid(booking.id(), standing.get());
        case UNKNOWN -> {}
        case STARTED,
            ACTION_REQUIRED,
            METHOD_FAILED,
            RELEASED,
            PARTIALLY_REFUNDED,
            REFUNDED,
            FAILED ->
            expire(booking);
      }
  }

  private void expire(Booking over) {
    over.groupId().ifPresent(id -> group.end(id, over.id()));
    bookings
        .change(over.id(), booking -> booking.expire(clock.instant()))
        .filter(booking -> booking.status() == BookingStatus.EXPIRED)
        .ifPresent(booking -> {
          BookingFailpoint.EXPIRE_STORED.pass();
          agenda.release(over.id(), booking.visit());
          BookingFailpoint.EXPIRE_TIME_RELEASED.pass();
        });
  }
}
