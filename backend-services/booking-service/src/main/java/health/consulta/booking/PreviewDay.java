package health.consulta.booking;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.PlanDay;
import health.consulta.contract.booking.PlanDay.Act;
import health.consulta.contract.booking.PlanDay.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What could be done with each visit when a practice runs late or cannot see anybody any more.
@Component
class PreviewDay {
  /// Whom a shorter delay is not worth another time.
  private static final int WORTH_MOVING = 15;

  private static final Duration AHEAD = Duration.ofDays(30);
  private static final int PROPOSALS = 3;

  private final Bookings bookings;
  private final Agenda agenda;

  PreviewDay(Bookings bookings, Agenda agenda) {
    this.bookings = bookings;
    this.agenda = agenda;
  }

  DayPlan of(PlanDay wanted) {
    var visits =
        bookings.between(wanted.practitionerId(), wanted.from(), wanted.until()).stream()
            .filter(visit -> counts(visit, wanted.kind()))
            .toList();
    var steps = wanted.kind() == Kind.LATE ? late(visits, minutes(wanted)) : free(visits, wanted);
    return new DayPlan(null, wanted.kind(), false, steps);
  }

  /// Somebody who is still paying may come late as well as not; but not to a closed door.
  static boolean counts(Booking visit, Kind kind) {
    return visit.status() == BookingStatus.CONFIRMED
        || kind == Kind.FREE && visit.status() == BookingStatus.HELD;
  }

  static int minutes(PlanDay wanted) {
    return Objects.requireNonNullElse(wanted.minutes(), 0);
  }

  /// What is free between visits makes up for the delay.
  private static List<DayPlan.Step> late(List<Booking> visits, int minutes) {
    var steps = new ArrayList<DayPlan.Step>();
    Instant ready = null;
    for (var visit : visits) {
      var start = visit.visit().start();
      if (ready == null) ready = start.plus(Duration.ofMinutes(minutes));
      if (!ready.isAfter(start)) break;
      var moves = minutes >= WORTH_MOVING;
      steps.add(step(visit, moves ? Act.MOVE : Act.TELL, moves ? ready : null, List.of()));
      ready = ready.plus(Duration.between(start, visit.visit().end()));
    }
    return steps;
  }

  private List<DayPlan.Step> free(List<Booking> visits, PlanDay wanted) {
    var known = new HashMap<UUID, List<Instant>>();
    var given = new ArrayList<Visit>();
    return visits.stream().map(visit -> free(visit, wanted, known, given)).toList();
  }

  private DayPlan.Step free(
      Booking booking, PlanDay wanted, Map<UUID, List<Instant>> known, List<Visit> given) {
    if (booking.status() == BookingStatus.HELD) return step(booking, Act.CANCEL, null, List.of());
    var visit = booking.visit();
    var starts =
        known.computeIfAbsent(
            visit.visitReasonId(),
            reason ->
                agenda.free(
                    wanted.practitionerId(), reason, wanted.until(), wanted.until().plus(AHEAD)));
    var proposals =
        starts.stream()
            .filter(start -> given.stream().noneMatch(other -> overlap(visit.from(start), other)))
            .limit(PROPOSALS)
            .toList();
    if (proposals.isEmpty()) return step(booking, Act.CANCEL, null, proposals);
    given.add(visit.from(proposals.getFirst()));
    return step(booking, Act.MOVE, proposals.getFirst(), proposals);
  }

  private static boolean overlap(Visit one, Visit other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  private static DayPlan.Step step(
      Booking visit, Act act, @Nullable Instant to, List<Instant> proposals) {
    return new DayPlan.Step(
        visit.id(), visit.patientId(), visit.visit().start(), act, to, proposals, null);
  }
}
