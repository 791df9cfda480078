package health.consulta.kit.mongo;

import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoOperations;

/// Makes the outbox of a collection; declare each as a bean, so that its relay starts and stops
/// with the service.
public class MongoOutboxes {
  private final MongoOperations mongo;
  private final EventWriter writer;
  private final EventSender sender;
  private final String owner;
  private final Clock clock;

  MongoOutboxes(
      MongoOperations mongo, EventWriter writer, EventSender sender, String owner, Clock clock) {
    this.mongo = mongo;
    this.writer = writer;
    this.sender = sender;
    this.owner = owner;
    this.clock = clock;
  }

  /// @param type the class stored in the collection
  /// @param topic where its events go
  public MongoOutbox of(Class<? extends Aggregate> type, String topic) {
    return of(mongo.getCollectionName(type), topic);
  }

  /// Of what is read of patients, on its way to their record.
  public MongoReads reads() {
    return new MongoReads(mongo, writer, sender, owner, clock);
  }

  /// For a collection whose documents are written by commands of their own.
  public MongoOutbox of(String collection, String topic) {
    return new MongoOutbox(mongo, writer, sender, owner, clock, collection, topic);
  }
}
