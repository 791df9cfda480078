package health.consulta.booking.remote;

import health.consulta.booking.Agenda;
import health.consulta.booking.Moving;
import health.consulta.booking.SeriesDates;
import health.consulta.booking.Staff;
import health.consulta.booking.Visit;
import health.consulta.contract.Interval;
import health.consulta.contract.consultation.CloseTime;
import health.consulta.contract.consultation.ConfirmTime;
import health.consulta.contract.consultation.ExtendTime;
import health.consulta.contract.consultation.HeldTime;
import health.consulta.contract.consultation.HoldTime;
import health.consulta.contract.consultation.MoveTime;
import health.consulta.contract.consultation.ReleaseTime;
import health.consulta.contract.consultation.SeriesTimes;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.StaffHold;
import health.consulta.contract.consultation.StandingTimes;
import health.consulta.kit.Refusal;
import health.consulta.kit.remote.RemoteRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConsultationAgenda implements Agenda {
  private final ConsultationService consultations;

  ConsultationAgenda(ConsultationService consultations) {
    this.consultations = consultations;
  }

  @Override
  public Visit hold(
      UUID holdId,
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      @Nullable UUID patientId,
      Duration hold,
      @Nullable Staff staff) {
    return visit(
        consultations.hold(
            new HoldTime(
                holdId,
                practitionerId,
                visitReasonId,
                start,
                patientId,
                (int) hold.toSeconds(),
                of(staff),
                false)));
  }

  @Override
  public Visit offer(
      UUID offerId,
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      UUID patientId,
      Duration hold) {
    return visit(
        consultations.hold(
            new HoldTime(
                offerId,
                practitionerId,
                visitReasonId,
                start,
                patientId,
                (int) hold.toSeconds(),
                null,
                true)));
  }

  @Override
  public ZoneId zone(UUID practitionerId, UUID visitReasonId) {
    var weekly = new Interval(1, Interval.Unit.WEEKS);
    return series(practitionerId, visitReasonId, Instant.EPOCH, weekly, 2, false).zone();
  }

  @Override
  public Optional<Instant> next(
      UUID practitionerId, UUID visitReasonId, Instant from, Instant until) {
    return free(practitionerId, visitReasonId, from, until).stream().findFirst();
  }

  @Override
  public List<Instant> free(UUID practitionerId, UUID visitReasonId, Instant from, Instant until) {
    return consultations.slots(practitionerId, visitReasonId, from, until).items().stream()
        .map(Slot::start)
        .filter(start -> !start.isBefore(from))
        .sorted()
        .toList();
  }

  @Override
  public void close(UUID id, UUID practitionerId, Instant from, Instant until, String reason) {
    consultations.close(practitionerId, new CloseTime(id, from, until, reason));
  }

  @Override
  public SeriesDates series(
      UUID practitionerId,
      UUID visitReasonId,
      Instant start,
      Interval interval,
      int count,
      boolean staff) {
    var dates =
        consultations.series(
            new SeriesTimes(practitionerId, visitReasonId, start, interval, count, staff));
    return new SeriesDates(
        ZoneId.of(dates.zone()), dates.items().stream().map(ConsultationAgenda::date).toList());
  }

  @Override
  public List<SeriesDates.Date> standing(
      UUID practitionerId,
      UUID visitReasonId,
      List<Instant> starts,
      Set<UUID> without,
      boolean staff) {
    var wanted = new StandingTimes(practitionerId, visitReasonId, starts, without, staff);
    return consultations.standing(wanted).items().stream().map(ConsultationAgenda::date).toList();
  }

  private static SeriesDates.Date date(
      health.consulta.contract.consultation.SeriesDates.Date date) {
    var causes = date.causes().stream().map(cause -> cause.code().name()).toList();
    return new SeriesDates.Date(date.start(), causes, date.nearest());
  }

  @Override
  public boolean confirm(UUID bookingId, Visit visit, UUID patientId) {
    try {
      consultations.confirm(
          bookingId,
          new ConfirmTime(
              bookingId,
              visit.practitionerId(),
              visit.visitReasonId(),
              patientId,
              visit.start(),
              visit.locationId(),
              visit.fence(),
              true));
      return true;
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.CONFLICT) return false;
      throw refusal;
    }
  }

  @Override
  public Visit move(UUID bookingId, Visit visit, UUID patientId, Moving moving) {
    var minutes = visit.minutes(moving.change());
    var moved =
        consultations.move(
            bookingId,
            new MoveTime(
                visit.practitionerId(),
                visit.visitReasonId(),
                patientId,
                visit.start(),
                visit.fence(),
                moving.to(),
                of(moving.staff()),
                moving.change().practitionerId(),
                moving.change().visitReasonId(),
                minutes));
    return visit
        .at(moved.start(), moved.end(), moved.locationId(), moved.fence())
        .with(moved.practitionerId(), moved.visitReasonId(), moved.visitReasonName(), minutes);
  }

  @Override
  public boolean extend(UUID holdId, Visit visit, Instant until) {
    try {
      consultations.extend(
          holdId, new ExtendTime(visit.practitionerId(), visit.start(), visit.fence(), until));
      return true;
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.CONFLICT) return false;
      throw refusal;
    }
  }

  private static @Nullable StaffHold of(@Nullable Staff staff) {
    return staff == null ? null : new StaffHold(staff.by(), staff.override());
  }

  @Override
  public void release(UUID holdId, Visit visit) {
    consultations.release(
        holdId, new ReleaseTime(visit.practitionerId(), visit.start(), visit.fence()));
  }

  private static Visit visit(HeldTime held) {
    return new Visit(
        held.practitionerId(),
        held.visitReasonId(),
        held.visitReasonName(),
        held.start(),
        held.end(),
        held.mode(),
        held.locationId(),
        held.policy(),
        held.fence(),
        held.expiresAt(),
        held.changes(),
        held.questions());
  }
}
