package health.consulta.booking;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.booking.BookingStatus;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The bank said no: the booking, and the group it belongs to, is over and its time is free again.
@Component
public class FailPayment {
  private final Bookings bookings;
  private final Agenda agenda;
  private final SettleGroup group;
  private final Clock clock;

  FailPayment(Bookings bookings, Agenda agenda, SettleGroup group, Clock clock) {
    this.bookings = bookings;
    this.group = group;
    this.agenda = agenda;
    this.clock = clock;
  }

  /// @param code the provider's reason, such as card_declined
  public void fail(UUID bookingId, String code) {
    bookings.find(bookingId).flatMap(Booking::groupId).ifPresent(id -> group.end(id, bookingId));
    bookings
        .change(
            bookingId,
            booking -> {
              booking.paid(Standing.FAILED);
              booking.failPayment(clock.instant(), code);
            })
        .filter(booking -> booking.status() == BookingStatus.PAYMENT_FAILED)
        .ifPresent(booking -> {
          BookingFailpoint.FAIL_STORED.pass();
          agenda.release(bookingId, booking.visit());
          BookingFailpoint.FAIL_TIME_RELEASED.pass();
        });
  }
}
