package health.consulta.consultation.agenda;

import static java.util.stream.Collectors.toMap;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Practice;
import health.consulta.consultation.availability.Span;
import health.consulta.consultation.availability.Taken;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.AvailabilityPreview;
import health.consulta.contract.consultation.PreviewAvailability;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what would be free if a practice changed its set-up: the engine, asked with the set-up as
/// it is and as it would be.
@Component
public class PreviewSetUp {
  private static final UUID NEW = new UUID(0, 0);

  private final SetUps setUps;
  private final Days days;
  private final Clock clock;

  PreviewSetUp(SetUps setUps, Days days, Clock clock) {
    this.setUps = setUps;
    this.days = days;
    this.clock = clock;
  }

  /// @throws Invalid when the set-up would be refused
  /// @throws NotFound when the practitioner has no such reason
  public AvailabilityPreview of(UUID practitionerId, PreviewAvailability wanted) {
    var setUp = setUps.refresh(practitionerId);
    var before = new Look(setUp.practice(), stored(setUp, wanted));
    var after =
        new Look(practice(setUp.practice(), wanted), reason(practitionerId, before.reason, wanted));
    var last = wanted.from().plusDays(wanted.days() - 1L);
    var dates = wanted.from().datesUntil(last.plusDays(1)).toList();
    var now = clock.instant();
    var taken = taken(practitionerId, wanted.from(), last, now);
    return new AvailabilityPreview(
        after.practice.zone().getId(),
        dates.stream().map(date -> day(date, before, after, taken, now)).toList());
  }

  private static @Nullable VisitReason stored(SetUp setUp, PreviewAvailability wanted) {
    var id = wanted.visitReasonId();
    return id == null ? null : setUp.reason(id).orElseThrow(NotFound::new);
  }

  private static VisitReason reason(
      UUID practitionerId, @Nullable VisitReason stored, PreviewAvailability wanted) {
    if (wanted.reason() == null) {
      if (stored == null) throw new Invalid("visitReasonId", "is needed");
      return stored;
    }
    SetUpChecks.check(wanted.reason());
    return wanted.reason().as(stored == null ? NEW : stored.id(), practitionerId);
  }

  private static Practice practice(Practice now, PreviewAvailability wanted) {
    var rules = wanted.rules();
    if (rules != null) SetUpChecks.check(rules);
    wanted.exceptions().forEach(SetUpChecks::check);
    var exceptions = new ArrayList<>(now.exceptions());
    exceptions.removeIf(exception -> wanted.withdrawn().contains(exception.id()));
    exceptions.addAll(wanted.exceptions());
    return new Practice(
        now.practitionerId(),
        rules == null ? now.zone() : ZoneId.of(rules.zone()),
        rules == null ? now.rules() : rules.rules(),
        exceptions,
        rules == null ? now.holidays() : rules.holidays());
  }

  private static AvailabilityPreview.Day day(
      LocalDate date, Look before, Look after, Map<LocalDate, List<Taken>> taken, Instant now) {
    var was = before.starts(date, taken, now);
    var is = after.starts(date, taken, now);
    var displaced =
        taken.getOrDefault(date, List.of()).stream()
            .filter(visit -> before.opens(date, visit) && !after.opens(date, visit))
            .count();
    return new AvailabilityPreview.Day(
        date, is, without(is, was), without(was, is), (int) displaced);
  }

  private static List<Instant> without(List<Instant> all, List<Instant> others) {
    return all.stream().filter(start -> !others.contains(start)).toList();
  }

  /// Of whole weeks, since a reason may be capped per week.
  private Map<LocalDate, List<Taken>> taken(UUID id, LocalDate from, LocalDate to, Instant now) {
    var first = Availability.week(from).getFirst();
    var last = Availability.week(to).getLast();
    return days.find(List.of(id), first, last).stream()
        .map(Day::times)
        .collect(toMap(DayTimes::date, times -> times.taken(now)));
  }

  /// A practice, and what is asked for in it; absent: nothing yet.
  private record Look(Practice practice, @Nullable VisitReason reason) {
    List<Instant> starts(LocalDate date, Map<LocalDate, List<Taken>> taken, Instant now) {
      if (reason == null) return List.of();
      var booker = reason.audience() == Audience.STAFF ? Booker.STAFF : Booker.ANYONE;
      return new Availability(practice, reason, taken, booker, now)
          .slots(start(date), start(date.plusDays(1))).stream().map(Slot::start).toList();
    }

    boolean opens(LocalDate date, Taken visit) {
      return Availability.open(practice, date).stream().anyMatch(open -> holds(open, visit.span()));
    }

    private static boolean holds(Span open, Span visit) {
      return !visit.from().isBefore(open.from()) && !visit.until().isAfter(open.until());
    }

    private Instant start(LocalDate date) {
      return date.atStartOfDay(practice.zone()).toInstant();
    }
  }
}
