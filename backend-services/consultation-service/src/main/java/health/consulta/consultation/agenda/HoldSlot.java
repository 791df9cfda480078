package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Availability;
import health.consulta.contract.consultation.AgendaEvent.TimeHeld;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.VisitReason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Holds a slot for a while: decided by the engine first, then by the day's document alone.
@Component
public class HoldSlot {
  private final Agendas agendas;
  private final VisitReasons reasons;
  private final Days days;
  private final PatientTimes patientTimes;
  private final Clock clock;

  HoldSlot(
      Agendas agendas, VisitReasons reasons, Days days, PatientTimes patientTimes, Clock clock) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.days = days;
    this.patientTimes = patientTimes;
    this.clock = clock;
  }

  /// Holding twice under the same id holds once.
  ///
  /// @throws SlotTaken when somebody was faster
  /// @throws SlotNotBookable when the engine finds a cause against the start
  public HeldTime hold(HoldTime wanted) {
    var agenda = agendas.of(wanted.practitionerId());
    var reason = reasons.of(wanted.practitionerId(), wanted.visitReasonId());
    var date = LocalDate.ofInstant(wanted.start(), agenda.zone());
    var now = clock.instant();
    var day = days.find(wanted.practitionerId(), date);
    var earlier = heldBefore(wanted, day, now);
    if (earlier.isPresent()) return held(wanted.practitionerId(), earlier.get(), reason);

    var busy =
        day.map(d -> d.active(now)).orElse(List.of()).stream().map(Occupation::busy).toList();
    var availability = new Availability(agenda.practice(), reason, busy, now);
    SlotNotBookable.unlessBookable(availability.causes(wanted.start()));
    var occupation = occupation(wanted, availability, reason, now);
    holdPatient(wanted.patientId(), occupation, now);
    if (!days.take(
        wanted.practitionerId(),
        date,
        occupation,
        now,
        event(wanted.practitionerId(), date, occupation))) {
      if (wanted.patientId() != null) patientTimes.release(wanted.patientId(), wanted.holdId());
      throw new SlotTaken();
    }
    return held(wanted.practitionerId(), occupation, reason);
  }

  private static Optional<Occupation> heldBefore(HoldTime wanted, Optional<Day> day, Instant now) {
    return day.flatMap(d -> d.occupation(wanted.holdId()))
        .filter(o -> o.active(now) && o.start().equals(wanted.start()));
  }

  private void holdPatient(
      @org.jspecify.annotations.Nullable UUID patientId, Occupation hold, Instant now) {
    if (patientId != null
        && !patientTimes.take(
            patientId, hold.occupationId(), hold.start(), hold.end(), hold.activeUntil(), now))
      throw new PatientBusy();
  }

  private static Occupation occupation(
      HoldTime wanted, Availability availability, VisitReason reason, Instant now) {
    var slot = availability.slot(wanted.start());
    return new Occupation(
        wanted.holdId(),
        OccupationKind.HOLD,
        slot.start(),
        slot.end(),
        availability.from(slot.start()),
        availability.until(slot.start()),
        now.plusSeconds(wanted.seconds()).truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
        now.toEpochMilli(),
        reason.id(),
        reason.name(),
        slot.mode(),
        slot.locationId(),
        wanted.patientId());
  }

  private static TimeHeld event(UUID practitionerId, LocalDate date, Occupation hold) {
    return new TimeHeld(
        practitionerId, date, hold.occupationId(), hold.start(), hold.end(), hold.activeUntil());
  }

  private static HeldTime held(UUID practitionerId, Occupation hold, VisitReason reason) {
    return new HeldTime(
        hold.occupationId(),
        practitionerId,
        hold.visitReasonId(),
        hold.start(),
        hold.end(),
        hold.mode(),
        hold.locationId(),
        reason.policy(),
        hold.visitReasonName(),
        hold.fence(),
        hold.activeUntil());
  }
}
