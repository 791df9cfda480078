package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.VisitReason;
import java.time.LocalDate;
import java.util.UUID;

/// Where a booking's time is: on whose day, and for what.
record Place(Practice practice, VisitReason reason, LocalDate date) {
  UUID practitionerId() {
    return practice.practitionerId();
  }

  boolean isSameDay(Place other) {
    return practitionerId().equals(other.practitionerId()) && date.equals(other.date);
  }

  String week() {
    return WeekSeats.id(practitionerId(), reason.id(), date);
  }
}
