package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Taken;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.VisitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A day's bookings of one reason, for tests of what reads them.
public final class BookedDay {
  private BookedDay() {}

  public static DayTimes of(VisitReason reason, UUID place, LocalDate date, List<Taken> taken) {
    return new DayTimes(
        reason.practitionerId(),
        date,
        taken.size(),
        taken.stream().map(t -> booking(reason, place, t)).toList());
  }

  private static Occupation booking(VisitReason reason, UUID place, Taken taken) {
    return new Occupation(
        UUID.randomUUID(),
        OccupationKind.BOOKING,
        taken.start(),
        taken.start().plus(Duration.ofMinutes(reason.durationMinutes())),
        taken.span().from(),
        taken.span().until(),
        Occupation.FOREVER,
        1,
        reason.id(),
        reason.name(),
        reason.mode(),
        place,
        null,
        null,
        null);
  }
}
