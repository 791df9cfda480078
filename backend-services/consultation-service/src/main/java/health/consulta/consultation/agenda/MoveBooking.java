package health.consulta.consultation.agenda;

import health.consulta.consultation.ConsultationFailpoint;
import health.consulta.consultation.availability.Booker;
import health.consulta.contract.consultation.AgendaEvent.TimeBooked;
import health.consulta.contract.consultation.AgendaEvent.TimeReleased;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.MovedTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.kit.Invalid;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Moves a booking to another time, to another practitioner, or makes it longer or shorter. Within
/// a practitioner's day that is one write; to another the new time is taken first and the old one
/// given back after it, by whoever asks again when a process died in between.
@Component
public class MoveBooking {
  private static final int TRIES = 100;
  private final Agendas agendas;
  private final VisitReasons reasons;
  private final Days days;
  private final TakeTime times;
  private final Clock clock;

  MoveBooking(Agendas agendas, VisitReasons reasons, Days days, TakeTime times, Clock clock) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.days = days;
    this.times = times;
    this.clock = clock;
  }

  /// Moving twice moves once.
  ///
  /// @throws HoldLost when the booking is not where it is moved from
  /// @throws SlotTaken when somebody was faster
  /// @throws SlotNotBookable when the engine finds a cause against the new start
  /// @throws Invalid when the other reason is of another mode
  public MovedTime move(UUID bookingId, MoveTime wanted) {
    SlotNotBookable.unlessOnStep(wanted.to());
    var here = place(wanted.practitionerId(), wanted.visitReasonId(), wanted.from());
    var attempt = new Attempt(bookingId, wanted, here, there(wanted, here));
    for (int tries = 0; tries < TRIES; tries++) {
      var moved = attempt.move(clock.instant());
      if (moved.isPresent()) return attempt.told(moved.get());
    }
    throw new Unavailable("agenda");
  }

  private Place place(UUID practitionerId, UUID visitReasonId, Instant start) {
    var practice = agendas.of(practitionerId).practice();
    var reason = reasons.of(practitionerId, visitReasonId);
    return new Place(practice, reason, LocalDate.ofInstant(start, practice.zone()));
  }

  private Place there(MoveTime wanted, Place here) {
    var practitioner = Objects.requireNonNullElse(wanted.toPractitionerId(), here.practitionerId());
    var why = Objects.requireNonNullElse(wanted.toVisitReasonId(), here.reason().id());
    var there = place(practitioner, why, wanted.to());
    if (there.reason().mode() != here.reason().mode())
      throw new Invalid("visitReasonId", "is of another mode");
    var minutes = wanted.minutes();
    return minutes == null
        ? there
        : new Place(there.practice(), there.reason().lasting(minutes), there.date());
  }

  private final class Attempt {
    private final UUID id;
    private final MoveTime wanted;
    private final Place here;
    private final Place there;

    Attempt(UUID id, MoveTime wanted, Place here, Place there) {
      this.id = id;
      this.wanted = wanted;
      this.here = here;
      this.there = there;
    }

    /// The old time is looked for first: when the same request, sent twice, has given it back by
    /// then, it has taken the new one too.
    ///
    /// @return empty when a day changed meanwhile and has to be looked at again
    Optional<Occupation> move(Instant now) {
      var old = old();
      var dates = Bookable.dates(there.reason(), there.date());
      var read = days.find(List.of(there.practitionerId()), dates.getFirst(), dates.getLast());
      var moved = moved(read);
      if (moved.isEmpty()) {
        var left = old.orElseThrow(HoldLost::new);
        if (here.isSameDay(there)
            && !at(Bookable.day(read, there.date()), left.start()).equals(old))
          return Optional.empty(); // given back between the two readings
        moved = taken(left, read, now);
      }
      moved.ifPresent(time -> leave(old, time));
      return moved;
    }

    private Optional<Occupation> old() {
      return at(days.find(here.practitionerId(), here.date()), wanted.from())
          .filter(time -> time.fence() == wanted.fence());
    }

    /// What stays at its start was made longer or shorter already when it has another fence.
    private Optional<Occupation> moved(List<Day> read) {
      return at(Bookable.day(read, there.date()), wanted.to())
          .filter(time -> !changesInPlace() || time.fence() != wanted.fence());
    }

    /// A move to where it is, and nothing else, is none.
    private boolean changesInPlace() {
      return stays() && (wanted.minutes() != null || wanted.toVisitReasonId() != null);
    }

    private boolean stays() {
      return here.isSameDay(there) && wanted.from().equals(wanted.to());
    }

    private Optional<Occupation> at(Optional<Day> day, Instant start) {
      return day.flatMap(d -> d.occupation(id))
          .filter(time -> time.kind() == OccupationKind.BOOKING && time.start().equals(start));
    }

    private Optional<Occupation> taken(Occupation old, List<Day> read, Instant now) {
      var who = there.practitionerId();
      try {
        var bookable =
            Bookable.of(
                there.practice(),
                there.reason(),
                read,
                booker(),
                id,
                wanted.to(),
                wanted.staff(),
                now,
                stays() ? old : null);
        var time =
            bookable.occupation(OccupationKind.BOOKING, wanted.patientId(), Occupation.FOREVER);
        times.prepareMove(who, there.date(), there.reason(), time, now);
        ConsultationFailpoint.MOVE_PREPARED.pass();
        var day =
            here.isSameDay(there)
                ? days.move(
                    who, there.date(), bookable.version(), time, released(old), booked(time))
                : days.take(who, there.date(), bookable.version(), time, booked(time));
        ConsultationFailpoint.MOVE_DAY_WRITTEN.pass();
        return day.map(_ -> time);
      } catch (Refusal refused) {
        ConsultationFailpoint.MOVE_REFUSED.pass();
        times.giveUpMove(here, there, old, wanted.to());
        throw refused;
      }
    }

    /// The patient had the reason's audience when they booked.
    private Booker booker() {
      if (wanted.staff() != null) return Booker.STAFF;
      return switch (there.reason().audience()) {
        case NEW_PATIENTS -> Booker.NEW_PATIENT;
        case KNOWN_PATIENTS -> Booker.KNOWN_PATIENT;
        case EVERYONE, STAFF -> Booker.ANYONE;
      };
    }

    private void leave(Optional<Occupation> old, Occupation time) {
      times.finishMove(here, there, time);
      ConsultationFailpoint.MOVE_FINISHED.pass();
      if (!here.isSameDay(there))
        old.ifPresent(
            left -> days.release(here.practitionerId(), here.date(), left, released(left)));
      ConsultationFailpoint.MOVE_OLD_DAY_LEFT.pass();
    }

    private TimeReleased released(Occupation time) {
      return new TimeReleased(here.practitionerId(), here.date(), id, time.start(), time.end());
    }

    private TimeBooked booked(Occupation time) {
      return new TimeBooked(there.practitionerId(), there.date(), id, time.start(), time.end());
    }

    MovedTime told(Occupation time) {
      return new MovedTime(
          there.practitionerId(),
          time.visitReasonId(),
          time.visitReasonName(),
          time.start(),
          time.end(),
          time.locationId(),
          time.fence());
    }
  }
}
