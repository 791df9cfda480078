package health.consulta.notification;

import health.consulta.contract.Page;
import health.consulta.contract.notification.Delivery;
import health.consulta.kit.NotFound;
import health.consulta.kit.Stale;
import health.consulta.notification.Message.State;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What was sent, for the practice's staff: no address in full, no content.
@Service
public class Deliveries {
  private static final Set<State> DONE = Set.of(State.SENT, State.FAILED);

  private final Messages messages;
  private final Postman postman;
  private final Clock clock;

  Deliveries(Messages messages, Postman postman, Clock clock) {
    this.messages = messages;
    this.postman = postman;
    this.clock = clock;
  }

  public Page<Delivery> page(int page, int size) {
    return messages.page(page, size);
  }

  public Delivery resend(UUID id) {
    var message = messages.find(id).orElseThrow(NotFound::new);
    if (message.kind().secret() || !DONE.contains(message.state())) throw new NotResendable();
    if (!messages.resend(message, clock.instant())) throw new Stale();
    postman.wake();
    return messages.find(id).orElseThrow(NotFound::new).view();
  }
}
