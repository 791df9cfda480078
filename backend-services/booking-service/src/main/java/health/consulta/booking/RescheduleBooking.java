package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A visit is moved as one act: it is noted what is to be done, the agenda takes the new time and
/// only then gives the old one back, and the booking follows. The payment stays as it is.
@Component
public class RescheduleBooking {
  private static final Set<BookingStatus> OVER =
      EnumSet.of(BookingStatus.CANCELLED, BookingStatus.NO_SHOW, BookingStatus.COMPLETED);

  private final Bookings bookings;
  private final Agenda agenda;
  private final Fees fees;
  private final Clock clock;

  RescheduleBooking(Bookings bookings, Agenda agenda, Fees fees, Clock clock) {
    this.bookings = bookings;
    this.agenda = agenda;
    this.fees = fees;
    this.clock = clock;
  }

  /// Moving twice to the same time moves once.
  ///
  /// @param party as whom the caller may act on the booking; absent: not at all
  /// @param change what else is to change
  /// @param staff for when that is the practice
  /// @throws NotFound when there is no such booking, or it is not the caller's
  /// @throws NotMovable when it is not confirmed, has begun, or is being moved elsewhere
  /// @throws TooLateToChange when the patient agreed to an earlier deadline, or to fewer moves
  /// @throws AlreadyPaid when another practitioner is to have it, and this one has the money
  /// @throws Refusal of the billing grid, when it knows no fee for the other practitioner's visit
  public Booking reschedule(
      UUID bookingId,
      Function<Booking, @Nullable Party> party,
      Instant to,
      Change change,
      Staff staff) {
    if (change.practitionerId() != null && change.visitReasonId() != null)
      fees.check(change.practitionerId(), change.visitReasonId(), to, place(bookingId));
    var asked =
        bookings
            .change(bookingId, booking -> ask(booking, party.apply(booking), to, change, staff))
            .orElseThrow(NotFound::new);
    BookingFailpoint.MOVE_ASKED.pass();
    return asked.moving().isEmpty() ? asked : carryOut(asked, asked.moving().get());
  }

  /// Who takes a visit over most often works where it was; the fee is fixed when that is known.
  private @Nullable UUID place(UUID bookingId) {
    return bookings.find(bookingId).map(booking -> booking.visit().locationId()).orElse(null);
  }

  private void ask(Booking booking, @Nullable Party by, Instant to, Change change, Staff staff) {
    if (by == null) throw new NotFound();
    if (by == Party.PATIENT && staff.override() != null)
      throw new Invalid("override", "is the practice's");
    if (by == Party.PATIENT && !change.equals(Change.NONE))
      throw new Invalid("minutes", "is the practice's");
    var practice = by == Party.PRACTICE ? staff : null;
    booking.askMove(new Moving(to, clock.instant(), by, practice, change));
  }

  /// Ends a move whose process died. What is over by now needs no time at all.
  void end(Booking booking, Moving moving) {
    if (OVER.contains(booking.status())) giveUp(booking, moving);
    else carryOut(booking, moving);
  }

  /// @throws Refusal the agenda's, and then nothing is moved; when the agenda does not answer, the
  ///   move is tried again until it does
  private Booking carryOut(Booking booking, Moving moving) {
    var moved = move(booking, moving);
    BookingFailpoint.MOVE_TIME_TAKEN.pass();
    var settled =
        bookings
            .change(booking.id(), b -> b.move(moving, moved, clock.instant()))
            .orElseThrow(NotFound::new);
    BookingFailpoint.MOVE_STORED.pass();
    if (OVER.contains(settled.status())) giveUp(settled, moving); // called off meanwhile
    return settled;
  }

  private Visit move(Booking booking, Moving moving) {
    try {
      return agenda.move(booking.id(), booking.visit(), booking.patientId(), moving);
    } catch (Refusal refusal) {
      BookingFailpoint.MOVE_REFUSED.pass();
      if (refusal.kind() != Refusal.Kind.UNAVAILABLE)
        bookings.change(booking.id(), b -> b.stay(moving));
      throw refusal;
    }
  }

  private void giveUp(Booking over, Moving moving) {
    agenda.release(over.id(), over.visit().after(moving));
    bookings.change(over.id(), booking -> booking.stay(moving));
  }
}
