package health.consulta.reporting;

import org.springframework.data.mongodb.core.MongoOperations;

/// Fills the facts that stand from the events, as a rebuild fills the second ones: live listeners
/// take several times as long.
public final class Restored implements AutoCloseable {
  private final Draft draft;
  private final EventLog.Reading events;

  public Restored(MongoOperations mongo, EventLog log) {
    draft = new Draft(mongo, "");
    events = log.open(draft.facts());
  }

  public void catchUp() {
    events.catchUp(draft::tell);
    draft.facts().months().count();
  }

  @Override
  public void close() {
    events.close();
  }
}
