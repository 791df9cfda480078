package health.consulta.booking;

import health.consulta.contract.booking.FreedTime.Cause;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who is next for a freed time: who waits longest, and whom nothing speaks against. Who is passed
/// over is noted, and why.
@Component
class ChooseWaiting {
  private final WaitingList waiting;
  private final OnlineBooking online;

  ChooseWaiting(WaitingList waiting, OnlineBooking online) {
    this.waiting = waiting;
    this.online = online;
  }

  /// @return whether somebody is proposed
  boolean next(FreedTime time) {
    int position = 0;
    for (var one : waiting.of(time.practitionerId())) {
      position++;
      if (time.wasPassedOver(one.id())) continue;
      var against = against(one, time);
      if (against.isEmpty()) {
        time.propose(one, position);
        return true;
      }
      time.passOver(one, position, against.get());
    }
    return false;
  }

  private Optional<Cause> against(Waiting one, FreedTime time) {
    var against = one.against(time);
    if (against.isPresent() || online.isOpen(one.practitionerId(), one.patientId())) return against;
    return Optional.of(Cause.ONLINE_BOOKING_BLOCKED);
  }
}
