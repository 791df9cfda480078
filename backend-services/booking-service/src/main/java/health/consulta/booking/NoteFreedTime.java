package health.consulta.booking;

import health.consulta.contract.booking.BookingEvent.BookingRescheduled;
import health.consulta.kit.mongo.Aggregates;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A confirmed visit was called off or moved away: its time is for who waits, if anybody does.
@Component
public class NoteFreedTime {
  private final FreedTimes freed;
  private final Bookings bookings;
  private final WaitingList waiting;
  private final OfferTime offer;
  private final WaitingSettings settings;
  private final Clock clock;

  NoteFreedTime(
      FreedTimes freed,
      Bookings bookings,
      WaitingList waiting,
      OfferTime offer,
      WaitingSettings settings,
      Clock clock) {
    this.freed = freed;
    this.bookings = bookings;
    this.waiting = waiting;
    this.offer = offer;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param eventId heard twice, it is noted once
  public void calledOff(UUID eventId, UUID bookingId, Instant start) {
    bookings
        .find(bookingId)
        .ifPresent(booking -> {
          var off = booking.visit().from(start);
          note(eventId, booking, off, off);
        });
  }

  /// What stays where it is, longer or shorter, leaves nothing worth an offer.
  public void movedAway(UUID eventId, BookingRescheduled moved) {
    var who = moved.previousPractitionerId();
    var why = moved.previousVisitReasonId();
    if (moved.start().equals(moved.previousStart()) && moved.practitionerId().equals(who)) return;
    bookings
        .find(moved.bookingId())
        .ifPresent(booking -> {
          var there = booking.visit().from(moved.previousStart());
          var left = who == null || why == null ? there : there.with(who, why);
          note(eventId, booking, left, null);
        });
  }

  private void note(UUID eventId, Booking booking, Visit left, @Nullable Visit released) {
    var now = clock.instant();
    if (settings.offer(left.start(), now).isEmpty()) return;
    if (waiting.of(left.practitionerId()).isEmpty()) return;
    var id = Aggregates.idFrom("freed/" + eventId);
    if (!freed.add(FreedTime.of(id, booking, left, released, now))) return;
    BookingFailpoint.FREED_NOTED.pass();
    offer.lookFor(id);
  }
}
