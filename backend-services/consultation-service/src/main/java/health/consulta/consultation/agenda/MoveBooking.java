package health.consulta.consultation.agenda;

import health.consulta.consultation.ConsultationFailpoint;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.AgendaEvent.TimeBooked;
import health.consulta.contract.consultation.AgendaEvent.TimeReleased;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.MovedTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Moves a booking to another time. Within a day that is one write; to another day the new time is
/// taken first and the old one given back after it, by whoever asks again when a process died in
/// between.
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
  public MovedTime move(UUID bookingId, MoveTime wanted) {
    SlotNotBookable.unlessOnStep(wanted.to());
    var practice = agendas.of(wanted.practitionerId()).practice();
    var reason = reasons.of(wanted.practitionerId(), wanted.visitReasonId());
    var attempt = new Attempt(bookingId, wanted, practice, reason);
    for (int tries = 0; tries < TRIES; tries++) {
      var moved = attempt.move(clock.instant());
      if (moved.isPresent()) return moved(moved.get());
    }
    throw new Unavailable("agenda");
  }

  private static MovedTime moved(Occupation to) {
    return new MovedTime(to.start(), to.end(), to.locationId(), to.fence());
  }

  private final class Attempt {
    private final UUID id;
    private final MoveTime wanted;
    private final UUID practitionerId;
    private final Practice practice;
    private final VisitReason reason;
    private final LocalDate from;
    private final LocalDate to;

    Attempt(UUID id, MoveTime wanted, Practice practice, VisitReason reason) {
      this.id = id;
      this.wanted = wanted;
      this.practitionerId = wanted.practitionerId();
      this.practice = practice;
      this.reason = reason;
      this.from = LocalDate.ofInstant(wanted.from(), practice.zone());
      this.to = LocalDate.ofInstant(wanted.to(), practice.zone());
    }

    /// @return empty when a day changed meanwhile and has to be looked at again
    Optional<Occupation> move(Instant now) {
      var dates = Bookable.dates(reason, to);
      var read = days.find(List.of(practitionerId), dates.getFirst(), dates.getLast());
      var old =
          at(
              dates.contains(from) ? Bookable.day(read, from) : days.find(practitionerId, from),
              wanted.from());
      var there = at(Bookable.day(read, to), wanted.to());
      if (there.isEmpty()) {
        if (old.isEmpty() || old.get().fence() != wanted.fence()) throw new HoldLost();
        there = taken(old.get(), read, now);
      }
      there.ifPresent(time -> leave(old, time));
      return there;
    }

    private Optional<Occupation> at(Optional<Day> day, Instant start) {
      return day.flatMap(d -> d.occupation(id))
          .filter(time -> time.kind() == OccupationKind.BOOKING && time.start().equals(start));
    }

    private Optional<Occupation> taken(Occupation old, List<Day> read, Instant now) {
      try {
        var bookable =
            Bookable.of(practice, reason, read, booker(), id, wanted.to(), wanted.staff(), now);
        var time =
            bookable.occupation(OccupationKind.BOOKING, wanted.patientId(), Occupation.FOREVER);
        times.prepareMove(practitionerId, to, reason, time, now);
        ConsultationFailpoint.MOVE_PREPARED.pass();
        var day =
            from.equals(to)
                ? days.move(
                    practitionerId, to, bookable.version(), time, released(old), booked(time))
                : days.take(practitionerId, to, bookable.version(), time, booked(time));
        ConsultationFailpoint.MOVE_DAY_WRITTEN.pass();
        return day.map(_ -> time);
      } catch (Refusal refused) {
        ConsultationFailpoint.MOVE_REFUSED.pass();
        times.giveUpMove(practitionerId, from, to, old, wanted.to());
        throw refused;
      }
    }

    /// The patient had the reason's audience when they booked.
    private Booker booker() {
      if (wanted.staff() != null) return Booker.STAFF;
      return switch (reason.audience()) {
        case NEW_PATIENTS -> Booker.NEW_PATIENT;
        case KNOWN_PATIENTS -> Booker.KNOWN_PATIENT;
        case EVERYONE, STAFF -> Booker.ANYONE;
      };
    }

    private void leave(Optional<Occupation> old, Occupation time) {
      times.finishMove(practitionerId, from, to, reason, time);
      ConsultationFailpoint.MOVE_FINISHED.pass();
      if (!from.equals(to))
        old.ifPresent(left -> days.release(practitionerId, from, left, released(left)));
      ConsultationFailpoint.MOVE_OLD_DAY_LEFT.pass();
    }

    private TimeReleased released(Occupation time) {
      return new TimeReleased(practitionerId, from, id, time.start(), time.end());
    }

    private TimeBooked booked(Occupation time) {
      return new TimeBooked(practitionerId, to, id, time.start(), time.end());
    }
  }
}
