package health.consulta.portal.patient;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.HoldSlot;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/// The one time that a browser keeps, before sign-in and until it is booked. Its token stays on the
/// server; a reload, a second tab and signing in come back to it.
@Component
@SessionScope
class KeptTime {
  private static final Set<String> OVER = Set.of("HOLD_EXPIRED", "OFFER_OVER");

  private final BookingApi bookings;
  private final Clock clock;
  private @Nullable Kept kept;
  private @Nullable Seen seen;

  KeptTime(BookingApi bookings, Clock clock) {
    this.bookings = bookings;
    this.clock = clock;
  }

  /// Keeps it, once however often it is asked for; another time that was kept is given back.
  synchronized Held keep(HoldSlot wanted) {
    var last = of(wanted);
    if (last.isPresent()) return held(last.get());
    giveBack();
    var fresh = new Kept(wanted, bookings.hold(wanted), false, null, null);
    kept = fresh;
    return held(fresh);
  }

  /// Keeps a time that the waiting list holds for that patient; asked for again, nothing changes.
  synchronized void keep(HoldSlot wanted, WaitingEntry.Offer offer, UUID patientId) {
    if (of(wanted).filter(last -> patientId.equals(last.patientId())).isPresent()) return;
    giveBack();
    var hold = new Hold(offer.id(), offer.holdToken(), offer.expiresAt());
    kept = new Kept(wanted, hold, true, null, patientId);
  }

  /// Where that time is. Once it is held, no list of free times says so any more: what was seen of
  /// it before stands.
  synchronized Optional<UUID> place(HoldSlot wanted, Supplier<Optional<UUID>> free) {
    if (seen == null || !seen.slot().equals(wanted))
      seen = free.get().map(place -> new Seen(wanted, place)).orElse(seen);
    return Optional.ofNullable(seen)
        .filter(last -> last.slot().equals(wanted))
        .map(Seen::locationId);
  }

  /// Books it. Where the service says that it is not held any more, it is not kept either: asked
  /// for again, it is held anew.
  <T> T book(HoldSlot wanted, Supplier<T> ask) {
    try {
      return ask.get();
    } catch (GatewayProblem refused) {
      if (OVER.contains(refused.code())) lost(wanted);
      throw refused;
    }
  }

  private synchronized void lost(HoldSlot wanted) {
    if (kept != null && kept.slot().equals(wanted)) kept = null;
  }

  /// What is kept of that time still.
  synchronized Optional<Held> held(HoldSlot wanted) {
    return of(wanted).map(this::held);
  }

  /// Longer, once: whoever asks again gets the same answer.
  synchronized Held extend(HoldSlot wanted) {
    var last = of(wanted).orElseThrow(KeptTime::gone);
    var hold = last.hold();
    if (hold == null) throw gone();
    if (last.extended()) return held(last);
    var longer = bookings.extend(hold.holdId(), hold.holdToken(), "extend-" + hold.holdId());
    var extended = new Hold(hold.holdId(), hold.holdToken(), longer.expiresAt());
    var fresh = new Kept(wanted, extended, true, last.bookingId(), last.patientId());
    kept = fresh;
    return held(fresh);
  }

  /// What proves at the booking that the time is this browser's.
  synchronized @Nullable String token(HoldSlot wanted) {
    return of(wanted).map(Kept::hold).map(Hold::holdToken).orElse(null);
  }

  /// It became a booking, to which a reload comes back.
  synchronized void booked(HoldSlot wanted, UUID bookingId) {
    var last = of(wanted);
    kept =
        new Kept(
            wanted,
            last.map(Kept::hold).orElse(null),
            last.map(Kept::extended).orElse(false),
            bookingId,
            last.map(Kept::patientId).orElse(null));
  }

  synchronized void drop(HoldSlot wanted) {
    if (kept != null && kept.slot().equals(wanted)) giveBack();
  }

  /// The time that is kept now, and no booking yet.
  synchronized Optional<HoldSlot> slot() {
    return Optional.ofNullable(kept)
        .filter(each -> each.bookingId() == null && each.lasts(clock.instant()))
        .map(Kept::slot);
  }

  private static GatewayProblem gone() {
    return new GatewayProblem("HOLD_EXPIRED", 409);
  }

  private Optional<Kept> of(HoldSlot wanted) {
    return Optional.ofNullable(kept)
        .filter(each -> each.slot().equals(wanted))
        .filter(each -> {
          var booking = each.bookingId();
          return booking == null ? each.lasts(clock.instant()) : stands(booking);
        });
  }

  /// Whether that booking has, or may still get, its time.
  private boolean stands(UUID bookingId) {
    var status = bookings.booking(bookingId).status();
    return status == BookingStatus.HELD || status == BookingStatus.CONFIRMED;
  }

  /// A hold that cannot be given back now runs out by itself; one of the waiting list is let pass
  /// there.
  private void giveBack() {
    var last = kept;
    kept = null;
    var hold = last == null || last.patientId() != null ? null : last.hold();
    if (hold == null || !clock.instant().isBefore(hold.expiresAt())) return;
    try {
      bookings.release(hold.holdId(), hold.holdToken());
    } catch (GatewayProblem away) {
      return;
    }
  }

  private Held held(Kept each) {
    var hold = each.hold();
    return new Held(
        hold == null ? null : hold.expiresAt(),
        clock.instant(),
        hold != null && !each.extended(),
        each.bookingId(),
        each.patientId());
  }

  private record Seen(HoldSlot slot, UUID locationId) {}

  /// @param hold none when so many were choosing that it was booked without one
  /// @param patientId for whom alone, where the waiting list holds it
  private record Kept(
      HoldSlot slot,
      @Nullable Hold hold,
      boolean extended,
      @Nullable UUID bookingId,
      @Nullable UUID patientId) {
    boolean lasts(Instant now) {
      return hold != null && now.isBefore(hold.expiresAt());
    }
  }
}
