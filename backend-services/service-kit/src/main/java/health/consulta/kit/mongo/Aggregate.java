package health.consulta.kit.mongo;

import health.consulta.contract.Event;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Transient;

/// A document with a version and the events that its changes bring about. The events are stored in
/// the document by the same command as the change, and sent from there.
public abstract class Aggregate {
  long version;
  @Transient private final List<Event> events = new ArrayList<>();

  /// What identifies the document, `_id`.
  public abstract Object id();

  protected final void publish(Event event) {
    events.add(event);
  }

  public final long version() {
    return version;
  }

  final List<Event> takeEvents() {
    var taken = List.copyOf(events);
    events.clear();
    return taken;
  }
}
