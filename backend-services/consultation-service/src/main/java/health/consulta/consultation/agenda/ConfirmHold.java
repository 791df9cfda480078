package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Availability;
import health.consulta.contract.consultation.AgendaEvent.TimeBooked;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.OccupationKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Turns a hold into a booking. One that ran out is taken again if its time is still free, and
/// refused otherwise.
@Component
public class ConfirmHold {
  private final Agendas agendas;
  private final VisitReasons reasons;
  private final Days days;
  private final PatientTimes patientTimes;
  private final Clock clock;

  ConfirmHold(
      Agendas agendas, VisitReasons reasons, Days days, PatientTimes patientTimes, Clock clock) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.days = days;
    this.patientTimes = patientTimes;
    this.clock = clock;
  }

  /// Confirming twice confirms once.
  ///
  /// @throws HoldLost when the time is somebody else's by now, or the fence is an older one
  public void confirm(UUID holdId, ConfirmTime wanted) {
    var agenda = agendas.of(wanted.practitionerId());
    var date = LocalDate.ofInstant(wanted.start(), agenda.zone());
    var now = clock.instant();
    var hold =
        days.find(wanted.practitionerId(), date)
            .flatMap(day -> day.occupation(holdId))
            .filter(o -> o.fence() == wanted.fence());
    if (hold.isPresent() && hold.get().kind() == OccupationKind.BOOKING) return;
    if (hold.isPresent() && confirmed(wanted, date, hold.get(), now)) return;
    if (!wanted.retake()) throw new HoldLost();
    retake(holdId, wanted, agenda, date, now);
  }

  private boolean confirmed(ConfirmTime wanted, LocalDate date, Occupation hold, Instant now) {
    if (!hold.active(now)) return false;
    holdPatient(wanted, hold, now);
    return days.confirm(
        wanted.practitionerId(), date, hold, wanted.patientId(), now, booked(wanted, date, hold));
  }

  private void retake(UUID holdId, ConfirmTime wanted, Agenda agenda, LocalDate date, Instant now) {
    var reason = reasons.of(wanted.practitionerId(), wanted.visitReasonId());
    var availability = new Availability(agenda.practice(), reason, java.util.List.of(), now);
    var end = wanted.start().plusSeconds(60L * reason.durationMinutes());
    var again =
        new Occupation(
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
            wanted.patientId());
    days.drop(wanted.practitionerId(), date, again, now);
    holdPatient(wanted, again, now);
    if (!days.take(wanted.practitionerId(), date, again, now, booked(wanted, date, again))) {
      patientTimes.release(wanted.patientId(), holdId);
      throw new HoldLost();
    }
  }

  private void holdPatient(ConfirmTime wanted, Occupation time, Instant now) {
    if (!patientTimes.confirm(
        wanted.patientId(), time.occupationId(), time.start(), time.end(), now))
      throw new HoldLost();
  }

  private static TimeBooked booked(ConfirmTime wanted, LocalDate date, Occupation time) {
    return new TimeBooked(
        wanted.practitionerId(), date, time.occupationId(), time.start(), time.end());
  }
}
