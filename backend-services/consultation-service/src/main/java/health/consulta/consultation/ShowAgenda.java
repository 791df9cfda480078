package health.consulta.consultation;

import health.consulta.consultation.agenda.ShowDays;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A practitioner's days with the consultations planned in them: two commands, however many days.
@Component
public class ShowAgenda {
  private final ShowDays days;
  private final Consultations consultations;

  ShowAgenda(ShowDays days, Consultations consultations) {
    this.days = days;
    this.consultations = consultations;
  }

  /// @param from first date, inclusive
  /// @param to last date, inclusive
  public List<AgendaDay> of(UUID practitionerId, LocalDate from, LocalDate to) {
    var planned =
        consultations
            .ofPractitioners(
                List.of(practitionerId),
                from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                to.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC))
            .stream()
            .collect(Collectors.toMap(Consultation::bookingId, Function.identity()));
    return days.of(practitionerId, from, to).stream().map(day -> with(planned, day)).toList();
  }

  private static AgendaDay with(Map<UUID, Consultation> planned, AgendaDay day) {
    var entries = day.entries().stream().map(entry -> with(planned, entry)).toList();
    return new AgendaDay(
        day.practitionerId(),
        day.date(),
        day.zone(),
        day.sequence(),
        day.open(),
        day.closures(),
        entries);
  }

  private static AgendaEntry with(Map<UUID, Consultation> planned, AgendaEntry entry) {
    var consultation = planned.get(entry.id());
    if (consultation == null) return entry;
    var view = consultation.view();
    return new AgendaEntry(
        entry.id(),
        entry.kind(),
        entry.start(),
        entry.end(),
        entry.expiresAt(),
        view.visitReasonId(),
        view.visitReasonName(),
        view.mode(),
        view.bookingId(),
        view.id(),
        view.patientName(),
        view.status(),
        entry.override());
  }
}
