package health.consulta.kit.mongo;

import java.time.Clock;
import java.util.UUID;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// What this service has reacted to. With documents the effect and the note are two writes, so the
/// effect itself must bear being repeated (a guarded transition, an insert under an id made from
/// the event's): the note, written after it, keeps a later repetition from acting on a state that
/// has moved on.
public class MongoInbox {
  private static final String COLLECTION = "inbox";

  private final MongoOperations mongo;
  private final Clock clock;

  MongoInbox(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /// Runs the effect unless this event was handled before.
  public void once(UUID eventId, Runnable effect) {
    if (mongo.findById(eventId, Document.class, COLLECTION) != null) return;
    effect.run();
    try {
      mongo.insert(new Document("_id", eventId).append("at", clock.instant()), COLLECTION);
    } catch (DuplicateKeyException e) {
      return; // another instance noted the same effect
    }
  }
}
