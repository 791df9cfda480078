package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Span;
import health.consulta.contract.consultation.Explanation;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Lists what can be booked, and says why something cannot.
@Component
public class FindSlots {
  private final Agendas agendas;
  private final VisitReasons reasons;
  private final Days days;
  private final Clock clock;

  FindSlots(Agendas agendas, VisitReasons reasons, Days days, Clock clock) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.days = days;
    this.clock = clock;
  }

  /// @param from first start, inclusive
  /// @param to last start, exclusive
  public List<Slot> of(UUID practitionerId, UUID visitReasonId, Instant from, Instant to) {
    return slots(List.of(reasons.of(practitionerId, visitReasonId)), from, to);
  }

  /// The first free slots across all these reasons, in order of time.
  public List<Slot> first(Collection<VisitReason> wanted, Instant from, Instant to, int limit) {
    return slots(wanted, from, to).stream()
        .sorted(Comparator.comparing(Slot::start).thenComparing(Slot::practitionerId))
        .limit(limit)
        .toList();
  }

  public Explanation explain(UUID practitionerId, UUID visitReasonId, Instant start) {
    var reason = reasons.of(practitionerId, visitReasonId);
    var causes = availability(reason, busy(List.of(reason), start, start)).causes(start);
    return new Explanation(practitionerId, visitReasonId, start, causes);
  }

  private List<Slot> slots(Collection<VisitReason> wanted, Instant from, Instant to) {
    var busy = busy(wanted, from, to);
    return wanted.stream()
        .flatMap(reason -> availability(reason, busy).slots(from, to).stream())
        .toList();
  }

  private Availability availability(VisitReason reason, Map<UUID, List<Span>> busy) {
    var practitioner = reason.practitionerId();
    return new Availability(
        agendas.of(practitioner).practice(),
        reason,
        busy.getOrDefault(practitioner, List.of()),
        clock.instant());
  }

  /// Local dates differ from UTC's by a day at most.
  private Map<UUID, List<Span>> busy(Collection<VisitReason> wanted, Instant from, Instant to) {
    var now = clock.instant();
    var practitioners = wanted.stream().map(VisitReason::practitionerId).distinct().toList();
    var first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
    var last = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(1);
    return days.find(practitioners, first, last).stream()
        .collect(
            Collectors.groupingBy(
                Day::practitionerId,
                Collectors.flatMapping(
                    day -> day.active(now).stream().map(Occupation::busy), Collectors.toList())));
  }
}
