package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaDay.Range;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.OccupationKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A practitioner's days as they are stored: opening ranges and what takes time in them.
@Component
public class ShowDays {
  private final SetUps setUps;
  private final Days days;
  private final Clock clock;

  ShowDays(SetUps setUps, Days days, Clock clock) {
    this.setUps = setUps;
    this.days = days;
    this.clock = clock;
  }

  /// @param from first date, inclusive
  /// @param to last date, inclusive
  public List<AgendaDay> of(UUID practitionerId, LocalDate from, LocalDate to) {
    var practice = setUps.of(practitionerId).practice();
    var stored =
        days.find(List.of(practitionerId), from, to).stream()
            .collect(Collectors.toMap(Day::date, Function.identity()));
    var now = clock.instant();
    return from.datesUntil(to.plusDays(1))
        .map(date -> day(practice, date, stored.get(date.toString()), now))
        .toList();
  }

  private static AgendaDay day(
      Practice practice,
      LocalDate date,
      @org.jspecify.annotations.Nullable Day stored,
      Instant now) {
    var open =
        Availability.open(practice, date).stream()
            .map(range -> new Range(range.from(), range.until()))
            .toList();
    var entries =
        stored == null
            ? List.<AgendaEntry>of()
            : stored.active(now).stream()
                .sorted(Comparator.comparing(Occupation::start))
                .map(ShowDays::entry)
                .toList();
    return new AgendaDay(
        practice.practitionerId(),
        date,
        practice.zone().getId(),
        stored == null ? 0 : stored.sequence(),
        open,
        Availability.shut(practice, date),
        entries);
  }

  private static AgendaEntry entry(Occupation occupation) {
    var hold =
        occupation.kind() == OccupationKind.HOLD || occupation.kind() == OccupationKind.OFFER;
    return new AgendaEntry(
        occupation.occupationId(),
        occupation.kind(),
        occupation.start(),
        occupation.end(),
        hold ? occupation.activeUntil() : null,
        occupation.visitReasonId(),
        occupation.visitReasonName(),
        occupation.mode(),
        hold ? null : occupation.occupationId(),
        null,
        null,
        null,
        occupation.override(),
        occupation.from(),
        occupation.until(),
        null);
  }
}
