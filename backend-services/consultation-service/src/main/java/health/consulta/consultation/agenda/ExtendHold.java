package health.consulta.consultation.agenda;

import health.consulta.consultation.ConsultationFailpoint;
import health.consulta.contract.consultation.AgendaEvent.TimeHeld;
import health.consulta.contract.consultation.ExtendTime;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets a hold that is nobody's yet last longer. Doing it again does nothing more, and a hold is
/// never shortened.
@Component
public class ExtendHold {
  private final SetUps setUps;
  private final Days days;
  private final TakeTime times;
  private final Clock clock;

  ExtendHold(SetUps setUps, Days days, TakeTime times, Clock clock) {
    this.setUps = setUps;
    this.days = days;
    this.times = times;
    this.clock = clock;
  }

  /// @throws HoldLost when it ran out, or is a patient's by now
  public void extend(UUID holdId, ExtendTime wanted) {
    var practitionerId = wanted.practitionerId();
    var now = clock.instant();
    var found =
        days.find(practitionerId, wanted.start(), holdId)
            .filter(each -> each.occupation().extensible(wanted.fence(), now))
            .orElseThrow(HoldLost::new);
    var hold = found.occupation();
    var until = wanted.until();
    var reason = setUps.reason(practitionerId, hold.visitReasonId());
    times.keepSeat(practitionerId, found.date(), reason, hold.until(until)); // a full week is kept
    var event = new TimeHeld(practitionerId, found.date(), holdId, hold.start(), hold.end(), until);
    if (days.extend(practitionerId, found.date(), hold, until, now, event).isEmpty())
      throw new HoldLost();
    ConsultationFailpoint.EXTEND_DAY_WRITTEN.pass();
  }
}
