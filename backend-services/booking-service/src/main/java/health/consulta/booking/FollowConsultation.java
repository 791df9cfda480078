package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/// The booking follows its consultation.
@Component
public class FollowConsultation {
  private final Bookings bookings;
  private final Clock clock;

  FollowConsultation(Bookings bookings, Clock clock) {
    this.bookings = bookings;
    this.clock = clock;
  }

  public void arrived(UUID bookingId) {
    follow(bookingId, Booking::arrive);
  }

  public void started(UUID bookingId) {
    follow(bookingId, Booking::begin);
  }

  public void completed(UUID bookingId) {
    follow(bookingId, Booking::complete);
  }

  public void missed(UUID bookingId) {
    follow(bookingId, Booking::miss);
  }

  public void takenBack(UUID bookingId, BookingStatus to) {
    follow(bookingId, (booking, at) -> booking.takeBack(to, at));
  }

  private void follow(UUID bookingId, BiConsumer<Booking, Instant> step) {
    bookings.change(bookingId, booking -> step.accept(booking, clock.instant()));
    BookingFailpoint.FOLLOW_STORED.pass();
  }
}
