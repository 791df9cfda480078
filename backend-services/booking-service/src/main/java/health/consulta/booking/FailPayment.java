package health.consulta.booking;

import health.consulta.booking.PaymentState.Standing;
import health.consulta.contract.booking.BookingStatus;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The bank said no: the booking is over and its time is free again.
@Component
public class FailPayment {
  private final Bookings bookings;
  private final Agenda agenda;
  private final Clock clock;

  FailPayment(Bookings bookings, Agenda agenda, Clock clock) {
    this.bookings = bookings;
    this.agenda = agenda;
    this.clock = clock;
  }

  /// @param code the provider's reason, such as card_declined
  public void fail(UUID bookingId, String code) {
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
