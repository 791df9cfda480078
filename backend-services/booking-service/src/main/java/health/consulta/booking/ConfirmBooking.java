package health.consulta.booking;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The money is there: the hold becomes a booking, then the booking is confirmed. If the hold ran
/// out and its time went to somebody else, the booking expires, and payment gives the money back in
/// full.
@Component
public class ConfirmBooking {
  private final Bookings bookings;
  private final Agenda agenda;
  private final SettleGroup group;
  private final Clock clock;

  ConfirmBooking(Bookings bookings, Agenda agenda, SettleGroup group, Clock clock) {
    this.bookings = bookings;
    this.group = group;
    this.agenda = agenda;
    this.clock = clock;
  }

  /// The payment of the booking reached this standing. A booking that is over gives its time back
  /// again: whoever took it for a late payment may have died before that.
  public void paid(UUID bookingId, Standing standing) {
    bookings
        .change(bookingId, booking -> booking.paid(standing))
        .ifPresent(booking -> {
          BookingFailpoint.PAID_NOTED.pass();
          if (isOver(booking)) agenda.release(bookingId, booking.visit());
          else if (booking.mayConfirm()) confirm(bookingId);
        });
  }

  Booking confirm(UUID bookingId) {
    var booking = bookings.find(bookingId).orElseThrow(NotFound::new);
    if (booking.status() != BookingStatus.HELD) return booking;
    if (booking.groupId().isPresent()) {
      group.settle(booking.groupId().get());
      return bookings.find(bookingId).orElseThrow(NotFound::new);
    }
    var kept = agenda.confirm(bookingId, booking.visit(), booking.patientId());
    BookingFailpoint.CONFIRM_TIME_KEPT.pass();
    var settled = bookings.change(bookingId, b -> settle(b, kept)).orElseThrow(NotFound::new);
    BookingFailpoint.CONFIRM_SETTLED.pass();
    if (isOver(settled)) agenda.release(bookingId, settled.visit());
    return settled;
  }

  private void settle(Booking booking, boolean kept) {
    if (kept) booking.confirm(clock.instant());
    else booking.expire(clock.instant());
  }

  /// It was cancelled while the time was being confirmed.
  private static boolean isOver(Booking booking) {
    return booking.status() == BookingStatus.CANCELLED
        || booking.status() == BookingStatus.EXPIRED
        || booking.status() == BookingStatus.PAYMENT_FAILED;
  }
}
