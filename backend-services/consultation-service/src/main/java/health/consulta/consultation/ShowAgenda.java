package health.consulta.consultation;

import health.consulta.consultation.agenda.ShowDays;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A practitioner's days with the consultations planned in them: two commands, however many days. A
/// visit that has just been moved is found as well, although its consultation follows later.
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
    var shown = days.of(practitionerId, from, to);
    var ids = shown.stream().flatMap(day -> day.entries().stream()).map(AgendaEntry::id).toList();
    var planned =
        consultations.ofBookings(ids).stream()
            .collect(Collectors.toMap(Consultation::bookingId, Function.identity()));
    return shown.stream().map(day -> with(planned, day)).toList();
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
        entry.visitReasonId(),
        entry.visitReasonName(),
        entry.mode(),
        view.bookingId(),
        view.id(),
        view.patientName(),
        view.status(),
        entry.override(),
        entry.from(),
        entry.until(),
        view.patientId());
  }
}
