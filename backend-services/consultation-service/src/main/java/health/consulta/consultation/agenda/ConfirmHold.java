package health.consulta.consultation.agenda;

import health.consulta.consultation.ConsultationFailpoint;
import health.consulta.consultation.agenda.Days.Found;
import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.contract.consultation.AgendaEvent.TimeBooked;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Turns a hold into a booking. One that ran out is taken again if its time is still free, and
/// refused otherwise.
@Component
public class ConfirmHold {
  private static final int TRIES = 100;
  private final SetUps setUps;
  private final Days days;
  private final PatientTimes patientTimes;
  private final TakeTime times;
  private final Clock clock;

  ConfirmHold(SetUps setUps, Days days, PatientTimes patientTimes, TakeTime times, Clock clock) {
    this.setUps = setUps;
    this.days = days;
    this.patientTimes = patientTimes;
    this.times = times;
    this.clock = clock;
  }

  /// Confirming twice confirms once.
  ///
  /// @throws HoldLost when the time is somebody else's by now, or the fence is an older one
  public void confirm(UUID holdId, ConfirmTime wanted) {
    var now = clock.instant();
    var hold =
        days.find(wanted.practitionerId(), wanted.start(), holdId)
            .filter(found -> found.occupation().fence() == wanted.fence());
    if (hold.isPresent() && hold.get().occupation().booked(wanted.fence())) return;
    var reason = setUps.reason(wanted.practitionerId(), wanted.visitReasonId());
    if (hold.isPresent() && confirmed(wanted, reason, hold.get(), now)) return;
    if (confirmedBy(holdId, wanted)) return; // the same request, sent twice, was faster
    if (!wanted.retake()) throw new HoldLost();
    retake(holdId, wanted, reason, hold.map(Found::occupation), now);
  }

  private boolean confirmedBy(UUID holdId, ConfirmTime wanted) {
    return days.find(wanted.practitionerId(), wanted.start(), holdId)
        .filter(found -> found.occupation().booked(wanted.fence()))
        .isPresent();
  }

  private boolean confirmed(ConfirmTime wanted, VisitReason reason, Found found, Instant now) {
    var hold = found.occupation();
    if (!hold.active(now)) return false;
    if (!patientTimes.confirm(
        wanted.patientId(), hold.occupationId(), hold.start(), hold.end(), now))
      throw new HoldLost();
    ConsultationFailpoint.CONFIRM_PATIENT_KEPT.pass();
    var booking = hold.booked(wanted.patientId());
    times.keepSeat(wanted.practitionerId(), found.date(), reason, booking);
    var event = booked(wanted, found.date(), hold);
    ConsultationFailpoint.CONFIRM_SEAT_KEPT.pass();
    var kept =
        days.change(wanted.practitionerId(), found.date(), hold, booking, now, event).isPresent();
    ConsultationFailpoint.CONFIRM_DAY_WRITTEN.pass();
    return kept;
  }

  private void retake(
      UUID holdId,
      ConfirmTime wanted,
      VisitReason reason,
      Optional<Occupation> expired,
      Instant now) {
    var practice = setUps.of(wanted.practitionerId()).practice();
    var date = LocalDate.ofInstant(wanted.start(), practice.zone());
    for (int tries = 0; tries < TRIES; tries++) {
      var day = days.find(wanted.practitionerId(), date);
      var taken = Map.of(date, day.map(d -> d.times().taken(now)).orElse(List.of()));
      var availability = new Availability(practice, reason, taken, Booker.STAFF, now);
      var mine = day.flatMap(d -> d.occupation(holdId));
      if (mine.filter(o -> o.booked(wanted.fence())).isPresent()) return;
      if (mine.filter(o -> o.active(now)).isPresent()) throw new HoldLost();
      var again =
          expired
              .map(hold -> hold.booked(wanted.patientId()))
              .orElseGet(() -> booking(holdId, wanted, reason, availability));
      if (!availability.rivals(wanted.start()).isEmpty()) throw lost(wanted, date, again);
      if (mine.isPresent()) {
        days.drop(wanted.practitionerId(), date, mine.get(), now);
        continue;
      }
      long version = day.map(Day::version).orElse(0L);
      if (taken(wanted, date, reason, again, version, now)) return;
    }
    throw new Unavailable("agenda");
  }

  private boolean taken(
      ConfirmTime wanted,
      LocalDate date,
      VisitReason reason,
      Occupation again,
      long version,
      Instant now) {
    try {
      var event = booked(wanted, date, again);
      return times.take(wanted.practitionerId(), date, reason, again, version, now, event);
    } catch (SlotTaken | PatientBusy e) {
      throw lost(wanted, date, again);
    }
  }

  private HoldLost lost(ConfirmTime wanted, LocalDate date, Occupation again) {
    times.giveUp(wanted.practitionerId(), date, again);
    return new HoldLost();
  }

  private static Occupation booking(
      UUID holdId, ConfirmTime wanted, VisitReason reason, Availability availability) {
    var end = wanted.start().plusSeconds(60L * reason.durationMinutes());
    return new Occupation(
        holdId,
        OccupationKind.BOOKING,
        wanted.start(),
        end,
        availability.from(wanted.start()),
        availability.until(wanted.start()),
        Occupation.FOREVER,
        wanted.fence(),
        reason.id(),
        reason.name(),
        reason.mode(),
        wanted.locationId(),
        wanted.patientId(),
        null,
        reason.caps().seats());
  }

  private static TimeBooked booked(ConfirmTime wanted, LocalDate date, Occupation time) {
    return new TimeBooked(
        wanted.practitionerId(), date, time.occupationId(), time.start(), time.end());
  }
}
