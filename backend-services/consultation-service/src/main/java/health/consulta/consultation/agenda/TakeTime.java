package health.consulta.consultation.agenda;

import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.VisitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes time wherever it counts: among the patient's own times, in the week where the reason is
/// capped per week, and in the day, which decides. A process that dies in between leaves a hold
/// that runs out.
@Component
class TakeTime {
  private final Days days;
  private final PatientTimes patientTimes;
  private final WeekSeats weekSeats;

  TakeTime(Days days, PatientTimes patientTimes, WeekSeats weekSeats) {
    this.days = days;
    this.patientTimes = patientTimes;
    this.weekSeats = weekSeats;
  }

  /// Who is refused in the end gives up what was taken on the way.
  ///
  /// @param version of the day as the engine saw it
  /// @return false when the day changed meanwhile, so that the engine has to look again
  /// @throws SlotTaken when somebody was faster
  /// @throws PatientBusy when the patient is elsewhere at that time
  boolean take(
      UUID practitionerId,
      LocalDate date,
      VisitReason reason,
      Occupation occupation,
      long version,
      Instant now,
      AgendaEvent.OfDay event) {
    holdPatient(occupation, now);
    if (!seated(practitionerId, date, reason, occupation, now)) throw new SlotTaken();
    return days.take(practitionerId, date, version, occupation, event).isPresent();
  }

  /// Gives back what a refused request took on its way, unless the same request, sent twice, got
  /// the time.
  void giveUp(UUID practitionerId, LocalDate date, Occupation occupation) {
    var held =
        days.find(practitionerId, date).flatMap(day -> day.occupation(occupation.occupationId()));
    if (held.isEmpty()) giveBack(practitionerId, date, occupation);
  }

  void holdPatient(Occupation time, Instant now) {
    var patient = time.patientId();
    if (patient != null
        && !patientTimes.take(
            patient, time.occupationId(), time.start(), time.end(), time.activeUntil(), now))
      throw new PatientBusy();
  }

  void giveBack(UUID practitionerId, LocalDate date, Occupation time) {
    if (time.patientId() != null) patientTimes.release(time.patientId(), time.occupationId());
    weekSeats.release(practitionerId, time, date);
  }

  /// Makes a seat of the week last with its booking.
  void keepSeat(UUID practitionerId, LocalDate date, VisitReason reason, Occupation booked) {
    if (reason.caps().perWeek() != null) weekSeats.keep(practitionerId, booked, date);
  }

  private boolean seated(
      UUID practitionerId, LocalDate date, VisitReason reason, Occupation time, Instant now) {
    var cap = reason.caps().perWeek();
    return cap == null
        || time.override() != null
        || weekSeats.take(practitionerId, time, date, cap, now);
  }
}
