package health.consulta.consultation.agenda;

import health.consulta.consultation.ConsultationFailpoint;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.VisitReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes time wherever it counts: among the patient's own times, in the week where the reason is
/// capped per week, and in the day, which decides. A process that dies in between leaves a hold
/// that runs out.
@Component
class TakeTime {
  private static final Duration MOVING = Duration.ofMinutes(10);
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
    ConsultationFailpoint.TAKE_PATIENT_HELD.pass();
    if (!seated(practitionerId, date, reason, occupation, now)) throw new SlotTaken();
    ConsultationFailpoint.TAKE_SEATED.pass();
    var taken = days.take(practitionerId, date, version, occupation, event).isPresent();
    ConsultationFailpoint.TAKE_DAY_WRITTEN.pass();
    return taken;
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

  /// Takes for a while what a booking needs beside the day it is to move to.
  ///
  /// @throws SlotTaken when the week is full
  /// @throws PatientBusy when the patient is elsewhere at that time
  void prepareMove(
      UUID practitionerId, LocalDate to, VisitReason reason, Occupation time, Instant now) {
    var patient = Objects.requireNonNull(time.patientId());
    if (!patientTimes.prepareMove(patient, time, now)) throw new PatientBusy();
    var seat = time.heldFor(patient, now.plus(MOVING));
    ConsultationFailpoint.MOVE_PATIENT_PREPARED.pass();
    if (!seated(practitionerId, to, reason, seat, now)) throw new SlotTaken();
  }

  /// The day has it: what was prepared lasts, and the week that is left has a seat again.
  void finishMove(Place from, Place to, Occupation time) {
    patientTimes.finishMove(Objects.requireNonNull(time.patientId()), time);
    ConsultationFailpoint.MOVE_PATIENT_MOVED.pass();
    keepSeat(to.practitionerId(), to.date(), to.reason(), time);
    weekSeats.leave(time.occupationId(), from.week(), to.week());
  }

  /// Gives back what a refused move prepared, unless the same request, sent twice, got the time.
  void giveUpMove(Place from, Place to, Occupation old, Instant start) {
    var moved =
        days.find(to.practitionerId(), to.date())
            .flatMap(day -> day.occupation(old.occupationId()))
            .filter(time -> time.start().equals(start) && !time.equals(old));
    if (moved.isPresent()) return;
    patientTimes.giveUpMove(Objects.requireNonNull(old.patientId()), old.occupationId());
    weekSeats.leave(old.occupationId(), to.week(), from.week());
  }

  private boolean seated(
      UUID practitionerId, LocalDate date, VisitReason reason, Occupation time, Instant now) {
    var cap = reason.caps().perWeek();
    return cap == null
        || time.override() != null
        || weekSeats.take(practitionerId, time, date, cap, now);
  }
}
