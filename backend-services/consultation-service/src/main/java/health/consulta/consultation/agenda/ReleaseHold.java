package health.consulta.consultation.agenda;

import health.consulta.consultation.ConsultationFailpoint;
import health.consulta.contract.consultation.AgendaEvent.TimeReleased;
import health.consulta.contract.consultation.ReleaseTime;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives a held or booked time back; doing it again, or for a time that a later holder has, does
/// nothing.
@Component
public class ReleaseHold {
  private final Days days;
  private final TakeTime times;

  ReleaseHold(Days days, TakeTime times) {
    this.days = days;
    this.times = times;
  }

  public void release(UUID holdId, ReleaseTime wanted) {
    days.find(wanted.practitionerId(), wanted.start(), holdId)
        .filter(found -> found.occupation().fence() <= wanted.fence())
        .ifPresent(found -> release(wanted.practitionerId(), found.date(), found.occupation()));
  }

  /// The day last: whoever asks again after a crash in between finds the time still there.
  private void release(UUID practitionerId, LocalDate date, Occupation occupation) {
    times.giveBack(practitionerId, date, occupation);
    ConsultationFailpoint.RELEASE_GIVEN_BACK.pass();
    days.release(practitionerId, date, occupation, released(practitionerId, date, occupation));
    ConsultationFailpoint.RELEASE_DAY_WRITTEN.pass();
  }

  /// Clears away a hold that ran out and is still there. What it took beside the day ran out too;
  /// whoever takes the time again may have it by now.
  void expire(UUID practitionerId, LocalDate date, Occupation hold) {
    days.expire(practitionerId, date, hold, released(practitionerId, date, hold));
  }

  private static TimeReleased released(UUID practitionerId, LocalDate date, Occupation time) {
    return new TimeReleased(practitionerId, date, time.occupationId(), time.start(), time.end());
  }
}
