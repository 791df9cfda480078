package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A booking is called off, and its time is free again; the payment is released by who hears of it.
@Component
public class CancelBooking {
  private final Bookings bookings;
  private final Agenda agenda;
  private final SettleGroup group;
  private final Clock clock;

  CancelBooking(Bookings bookings, Agenda agenda, SettleGroup group, Clock clock) {
    this.bookings = bookings;
    this.group = group;
    this.agenda = agenda;
    this.clock = clock;
  }

  /// @param party as whom the caller may act on the booking; absent: not at all
  /// @throws NotFound when there is no such booking, or it is not the caller's
  public Booking cancel(UUID bookingId, Function<Booking, @Nullable Party> party, String reason) {
    endGroup(bookingId, party);
    var cancelled =
        bookings
            .change(bookingId, booking -> cancel(booking, party.apply(booking), reason))
            .orElseThrow(NotFound::new);
    BookingFailpoint.CANCEL_STORED.pass();
    agenda.release(bookingId, cancelled.visit());
    BookingFailpoint.CANCEL_TIME_RELEASED.pass();
    return cancelled;
  }

  /// Who gives up one of a group before it is confirmed gives up all.
  private void endGroup(UUID bookingId, Function<Booking, @Nullable Party> party) {
    bookings
        .find(bookingId)
        .filter(booking -> booking.status() == BookingStatus.HELD && party.apply(booking) != null)
        .flatMap(Booking::groupId)
        .ifPresent(id -> group.end(id, bookingId));
  }

  private void cancel(Booking booking, @Nullable Party by, String reason) {
    if (by == null) throw new NotFound();
    booking.cancel(clock.instant(), by, reason);
  }
}
