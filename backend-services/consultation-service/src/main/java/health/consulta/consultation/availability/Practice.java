package health.consulta.consultation.availability;

import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AgendaException.Kind;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// When a practitioner works: weekly rules, the holidays that suspend them, and what differs on
/// single dates.
public record Practice(
    UUID practitionerId,
    ZoneId zone,
    List<OpeningRule> rules,
    List<AgendaException> exceptions,
    HolidayCalendar holidays) {
  /// The absences that end after an instant, in order.
  public List<Absence> absences(Instant after) {
    return exceptions.stream()
        .filter(exception -> exception.kind() == Kind.ABSENCE)
        .map(this::absence)
        .filter(absence -> absence.until().isAfter(after))
        .sorted(Comparator.comparing(Absence::from))
        .toList();
  }

  private Absence absence(AgendaException exception) {
    var span = OpenDay.span(this, exception);
    return new Absence(span.from(), span.until(), exception.standInId());
  }
}
