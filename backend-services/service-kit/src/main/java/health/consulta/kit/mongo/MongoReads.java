package health.consulta.kit.mongo;

import health.consulta.contract.AccessEvent;
import health.consulta.contract.Topics;
import health.consulta.kit.access.ReadStore;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document for each reading and act, with its event.
public class MongoReads extends MongoOutbox implements ReadStore {
  static final String COLLECTION = "reads";
  static final String AGE = "at";

  private final MongoOperations mongo;

  MongoReads(
      MongoOperations mongo, EventWriter writer, EventSender sender, String owner, Clock clock) {
    super(mongo, writer, sender, owner, clock, COLLECTION, Topics.ACCESSES);
    this.mongo = mongo;
  }

  @Override
  public void add(AccessEvent event) {
    var document = new Document("_id", UUID.randomUUID()).append(AGE, Date.from(event.at()));
    insert(document, List.of(event));
    mongo.insert(document, COLLECTION);
    wake();
  }
}
