package health.consulta.kit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.kit.web.IdempotencyStore;
import java.time.Clock;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class MongoIdempotency implements IdempotencyStore {
  private static final String COLLECTION = "idempotency_keys";

  private final MongoOperations mongo;
  private final Clock clock;

  MongoIdempotency(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  @Override
  public Claim claim(String id, String bodyHash) {
    var now = clock.instant();
    try {
      mongo.insert(
          new Document("_id", id)
              .append("bodyHash", bodyHash)
              .append("createdAt", now)
              .append("lockedUntil", now.plus(LOCK)),
          COLLECTION);
      return new Claim.Mine();
    } catch (DuplicateKeyException e) {
      var stored = mongo.findById(id, Document.class, COLLECTION);
      return stored == null ? new Claim.Running() : claimOf(stored, id, bodyHash);
    }
  }

  private Claim claimOf(Document stored, String id, String bodyHash) {
    if (!bodyHash.equals(stored.getString("bodyHash"))) return new Claim.OtherBody();
    if (stored.get("status") instanceof Integer status)
      return new Claim.Answered(
          new Answer(
              status, stored.getString("contentType"), stored.get("body", Binary.class).getData()));
    var now = clock.instant();
    var taken =
        mongo.findAndModify(
            Query.query(where("_id").is(id).and("lockedUntil").lt(now)),
            new Update().set("lockedUntil", now.plus(LOCK)),
            FindAndModifyOptions.none(),
            Document.class,
            COLLECTION);
    return taken == null ? new Claim.Running() : new Claim.Mine();
  }

  @Override
  public void answer(String id, Answer answer) {
    mongo.updateFirst(
        Query.query(where("_id").is(id)),
        new Update()
            .set("status", answer.status())
            .set("contentType", answer.contentType())
            .set("body", new Binary(answer.body())),
        COLLECTION);
  }

  @Override
  public void forget(String id) {
    mongo.remove(Query.query(where("_id").is(id)), COLLECTION);
  }
}
