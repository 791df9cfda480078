package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Booker;
import health.consulta.contract.consultation.AgendaEvent.TimeHeld;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.Refusal;
import health.consulta.kit.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds a slot for a while: decided by the engine first, then by the day's document alone.
@Component
public class HoldSlot {
  private static final int TRIES = 100;
  private final Agendas agendas;
  private final VisitReasons reasons;
  private final Days days;
  private final TakeTime times;
  private final KnownPatients patients;
  private final Clock clock;

  HoldSlot(
      Agendas agendas,
      VisitReasons reasons,
      Days days,
      TakeTime times,
      KnownPatients patients,
      Clock clock) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.days = days;
    this.times = times;
    this.patients = patients;
    this.clock = clock;
  }

  /// Holding twice under the same id holds once; an anonymous hold becomes the patient's, and an
  /// offer that the patient takes up becomes a hold.
  ///
  /// @throws SlotTaken when somebody was faster
  /// @throws SlotNotBookable when the engine finds a cause against the start
  public HeldTime hold(HoldTime wanted) {
    SlotNotBookable.unlessOnStep(wanted.start());
    var agenda = agendas.of(wanted.practitionerId());
    var reason = reasons.of(wanted.practitionerId(), wanted.visitReasonId());
    var attempt = new Attempt(wanted, agenda, reason, booker(wanted, reason));
    try {
      for (int tries = 0; tries < TRIES; tries++) {
        var held = attempt.hold(clock.instant());
        if (held.isPresent()) return held(wanted.practitionerId(), held.get(), reason);
      }
      throw new Unavailable("agenda");
    } catch (Refusal refused) {
      attempt.giveUp();
      throw refused;
    }
  }

  private Booker booker(HoldTime wanted, VisitReason reason) {
    if (wanted.staff() != null) return Booker.STAFF;
    var asks =
        reason.audience() == Audience.NEW_PATIENTS || reason.audience() == Audience.KNOWN_PATIENTS;
    if (wanted.patientId() == null || !asks) return Booker.ANYONE;
    return patients.knows(wanted.practitionerId(), wanted.patientId())
        ? Booker.KNOWN_PATIENT
        : Booker.NEW_PATIENT;
  }

  private final class Attempt {
    private final HoldTime wanted;
    private final UUID practitionerId;
    private final Agenda agenda;
    private final VisitReason reason;
    private final Booker booker;
    private final LocalDate date;
    private @Nullable Occupation tried;

    Attempt(HoldTime wanted, Agenda agenda, VisitReason reason, Booker booker) {
      this.wanted = wanted;
      this.practitionerId = wanted.practitionerId();
      this.agenda = agenda;
      this.reason = reason;
      this.booker = booker;
      this.date = LocalDate.ofInstant(wanted.start(), agenda.zone());
    }

    /// @return empty when the day changed meanwhile and has to be looked at again
    Optional<Occupation> hold(Instant now) {
      var dates = Bookable.dates(reason, date);
      var read = days.find(List.of(practitionerId), dates.getFirst(), dates.getLast());
      var earlier = Bookable.day(read, date).flatMap(day -> day.occupation(wanted.holdId()));
      if (earlier.isPresent()) return again(earlier.get(), now);

      var bookable =
          Bookable.of(
              agenda.practice(),
              reason,
              read,
              booker,
              wanted.holdId(),
              wanted.start(),
              wanted.staff(),
              now);
      var hold = bookable.occupation(kind(), wanted.patientId(), until(now));
      tried = hold;
      return times.take(practitionerId, date, reason, hold, bookable.version(), now, held(hold))
          ? Optional.of(hold)
          : Optional.empty();
    }

    void giveUp() {
      if (tried != null) times.giveUp(practitionerId, date, tried);
    }

    /// What this id holds already; one that ran out makes room for itself.
    private Optional<Occupation> again(Occupation earlier, Instant now) {
      if (!earlier.active(now)) {
        days.drop(practitionerId, date, earlier, now);
        return Optional.empty();
      }
      if (!earlier.start().equals(wanted.start())) throw new SlotTaken();
      return Optional.of(claimed(earlier, now));
    }

    /// The patient's from now on, and as long as asked from now.
    private Occupation claimed(Occupation hold, Instant now) {
      if (wanted.patientId() == null) return hold;
      if (hold.patientId() != null) {
        if (!hold.patientId().equals(wanted.patientId())) throw new SlotTaken();
        if (hold.kind() != OccupationKind.OFFER || kind() == OccupationKind.OFFER) return hold;
      }
      if (!booker.may(reason.audience())) throw SlotNotBookable.notFor(reason.audience());
      var mine = hold.heldFor(wanted.patientId(), until(now));
      times.holdPatient(mine, now);
      if (days.change(practitionerId, date, hold, mine, now, held(mine)).isPresent()) return mine;
      times.giveBack(practitionerId, date, mine);
      throw new HoldLost();
    }

    private OccupationKind kind() {
      return Boolean.TRUE.equals(wanted.offer()) ? OccupationKind.OFFER : OccupationKind.HOLD;
    }

    private Instant until(Instant now) {
      return now.plusSeconds(wanted.seconds()).truncatedTo(ChronoUnit.MILLIS);
    }

    private TimeHeld held(Occupation hold) {
      return new TimeHeld(
          practitionerId, date, hold.occupationId(), hold.start(), hold.end(), hold.activeUntil());
    }
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
        hold.activeUntil(),
        reason.changes(),
        reason.questions());
  }
}
