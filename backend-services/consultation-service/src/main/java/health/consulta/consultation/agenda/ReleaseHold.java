package health.consulta.consultation.agenda;

import health.consulta.contract.consultation.AgendaEvent.TimeReleased;
import health.consulta.contract.consultation.ReleaseTime;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives a held or booked time back; doing it again, or for a time that a later holder has, does
/// nothing.
@Component
public class ReleaseHold {
  private final Agendas agendas;
  private final Days days;
  private final PatientTimes patientTimes;

  ReleaseHold(Agendas agendas, Days days, PatientTimes patientTimes) {
    this.agendas = agendas;
    this.days = days;
    this.patientTimes = patientTimes;
  }

  public void release(UUID holdId, ReleaseTime wanted) {
    var date = LocalDate.ofInstant(wanted.start(), agendas.of(wanted.practitionerId()).zone());
    days.find(wanted.practitionerId(), date)
        .flatMap(day -> day.occupation(holdId))
        .filter(occupation -> occupation.fence() <= wanted.fence())
        .ifPresent(occupation -> release(wanted.practitionerId(), date, occupation));
  }

  void release(UUID practitionerId, LocalDate date, Occupation occupation) {
    days.release(
        practitionerId,
        date,
        occupation,
        new TimeReleased(
            practitionerId, date, occupation.occupationId(), occupation.start(), occupation.end()));
    if (occupation.patientId() != null)
      patientTimes.release(occupation.patientId(), occupation.occupationId());
  }
}
