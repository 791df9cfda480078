package health.consulta.portal.agenda;

import health.consulta.contract.Event;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.ConsultationEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the agenda may have changed.
///
/// @param practitioner absent: everybody's
/// @param date absent: all days
record Stale(@Nullable UUID practitioner, @Nullable LocalDate date) {
  static final Stale ALL = new Stale(null, null);

  static Optional<Stale> by(Event event) {
    return switch (event) {
      case AgendaEvent.OfDay ofDay -> Optional.of(new Stale(ofDay.practitionerId(), ofDay.date()));
      case AgendaEvent agenda -> Optional.of(new Stale(agenda.practitionerId(), null));
      case ConsultationEvent course -> Optional.of(new Stale(course.practitionerId(), null));
      default -> Optional.empty();
    };
  }

  boolean isOf(UUID who) {
    return practitioner == null || practitioner.equals(who);
  }

  boolean isShown(Shown shown) {
    return (practitioner == null || shown.shows(practitioner))
        && (date == null || shown.contains(date));
  }
}
