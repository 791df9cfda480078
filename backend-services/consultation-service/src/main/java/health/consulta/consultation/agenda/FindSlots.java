package health.consulta.consultation.agenda;

import static java.util.stream.Collectors.toMap;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Practice;
import health.consulta.consultation.availability.Taken;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.DayCount;
import health.consulta.contract.consultation.Explanation;
import health.consulta.contract.consultation.SeriesDates;
import health.consulta.contract.consultation.SeriesTimes;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.StandingTimes;
import health.consulta.contract.consultation.VisitReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Lists what can be booked, and says why something cannot.
@Component
public class FindSlots {
  private static final Duration AROUND = Duration.ofDays(3);
  private static final int PROPOSALS = 3;

  private final SetUps setUps;
  private final Days days;
  private final Clock clock;

  FindSlots(SetUps setUps, Days days, Clock clock) {
    this.setUps = setUps;
    this.days = days;
    this.clock = clock;
  }

  /// One database command.
  ///
  /// @param from first start, inclusive
  /// @param to last start, exclusive
  public List<Slot> of(UUID practitionerId, UUID visitReasonId, Instant from, Instant to) {
    var reason = setUps.reason(practitionerId, visitReasonId);
    var practice = setUps.of(practitionerId).practice();
    return availability(practice, reason, from, to, Booker.ANYONE).slots(from, to);
  }

  /// How many starts are free on each date of a month; one database command.
  public List<DayCount> counts(UUID practitionerId, UUID visitReasonId, YearMonth month) {
    var zone = setUps.of(practitionerId).practice().zone();
    var from = month.atDay(1).atStartOfDay(zone).toInstant();
    var to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    var free = new HashMap<LocalDate, Integer>();
    for (var slot : of(practitionerId, visitReasonId, from, to))
      free.merge(LocalDate.ofInstant(slot.start(), zone), 1, Integer::sum);
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .map(date -> new DayCount(date, free.getOrDefault(date, 0)))
        .toList();
  }

  public Explanation explain(UUID practitionerId, UUID visitReasonId, Instant start) {
    var setUp = setUps.refresh(practitionerId);
    var reason = setUps.reason(practitionerId, visitReasonId);
    var causes = availability(setUp.practice(), reason, start, start, Booker.ANYONE).causes(start);
    return new Explanation(practitionerId, visitReasonId, start, causes);
  }

  /// How the dates of a series stand, and what is free around those that cannot be had; one
  /// database command.
  public SeriesDates series(SeriesTimes wanted) {
    SlotNotBookable.unlessOnStep(wanted.start());
    var practice = setUps.of(wanted.practitionerId()).practice();
    var reason = setUps.reason(wanted.practitionerId(), wanted.visitReasonId());
    var starts = starts(wanted, practice.zone());
    var availability =
        availability(
            practice,
            reason,
            starts.getFirst().minus(AROUND),
            starts.getLast().plus(AROUND),
            wanted.staff() ? Booker.STAFF : Booker.ANYONE);
    return new SeriesDates(
        practice.zone().getId(), starts.stream().map(start -> date(availability, start)).toList());
  }

  /// How times stand to which bookings are to move, and what is free around those that cannot be
  /// had; one database command.
  public SeriesDates standing(StandingTimes wanted) {
    wanted.starts().forEach(SlotNotBookable::unlessOnStep);
    var practice = setUps.of(wanted.practitionerId()).practice();
    var reason = setUps.reason(wanted.practitionerId(), wanted.visitReasonId());
    var availability =
        availability(
            practice,
            reason,
            Collections.min(wanted.starts()).minus(AROUND),
            Collections.max(wanted.starts()).plus(AROUND),
            wanted.staff() ? Booker.STAFF : Booker.ANYONE,
            wanted.without());
    return new SeriesDates(
        practice.zone().getId(),
        wanted.starts().stream().map(start -> date(availability, start)).toList());
  }

  private static List<Instant> starts(SeriesTimes wanted, ZoneId zone) {
    var first = wanted.start().atZone(zone);
    var unit = ChronoUnit.valueOf(wanted.interval().unit().name());
    return IntStream.range(0, wanted.count())
        .mapToObj(n -> first.plus((long) n * wanted.interval().every(), unit).toInstant())
        .toList();
  }

  private static SeriesDates.Date date(Availability availability, Instant start) {
    var causes = availability.causes(start);
    if (causes.isEmpty()) return new SeriesDates.Date(start, causes, List.of());
    var nearest =
        availability.slots(start.minus(AROUND), start.plus(AROUND)).stream()
            .map(Slot::start)
            .sorted(Comparator.comparing(free -> Duration.between(start, free).abs()))
            .limit(PROPOSALS)
            .toList();
    return new SeriesDates.Date(start, causes, nearest);
  }

  /// When the practitioner is away, from now on.
  public List<Absence> absences(UUID practitionerId) {
    return setUps.of(practitionerId).practice().absences(clock.instant());
  }

  private Availability availability(
      Practice practice, VisitReason reason, Instant from, Instant to, Booker booker) {
    return availability(practice, reason, from, to, booker, Set.of());
  }

  /// @param without occupations that do not count
  private Availability availability(
      Practice practice,
      VisitReason reason,
      Instant from,
      Instant to,
      Booker booker,
      Set<UUID> without) {
    var first = LocalDate.ofInstant(from, practice.zone());
    var last = LocalDate.ofInstant(to, practice.zone());
    if (reason.caps().perWeek() != null) {
      first = Availability.week(first).getFirst();
      last = Availability.week(last).getLast();
    }
    var now = clock.instant();
    var taken = taken(practice.practitionerId(), first, last, without, now);
    return new Availability(practice, reason, taken, booker, now);
  }

  private Map<LocalDate, List<Taken>> taken(
      UUID practitionerId, LocalDate first, LocalDate last, Set<UUID> without, Instant now) {
    return days.find(List.of(practitionerId), first, last).stream()
        .map(Day::times)
        .collect(toMap(DayTimes::date, times -> times.without(without).taken(now)));
  }
}
