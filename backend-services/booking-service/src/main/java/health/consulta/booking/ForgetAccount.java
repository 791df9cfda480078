package health.consulta.booking;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody closed their account: what they had to come is called off, whatever the deadlines, and
/// they wait for nothing, and what they wrote to practices goes. Doing it again does what is left.
@Component
public class ForgetAccount {
  private static final String REASON = "ACCOUNT_CLOSED";

  private final Bookings bookings;
  private final CancelBooking cancel;
  private final WaitForTime waiting;
  private final Conversations conversations;
  private final Clock clock;

  ForgetAccount(
      Bookings bookings,
      CancelBooking cancel,
      WaitForTime waiting,
      Conversations conversations,
      Clock clock) {
    this.bookings = bookings;
    this.cancel = cancel;
    this.waiting = waiting;
    this.conversations = conversations;
    this.clock = clock;
  }

  public void forget(UUID accountId) {
    waiting.leaveAll(accountId);
    conversations.forget(accountId);
    for (var id : bookings.comingOf(accountId, clock.instant())) callOff(id);
  }

  private void callOff(UUID id) {
    try {
      cancel.cancel(id, booking -> Party.SYSTEM, REASON);
    } catch (NotCancellable e) {
      return; // it has begun, or is over, by now
    }
  }
}
