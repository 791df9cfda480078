package health.consulta.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// When somebody last had a mail sent to themselves.
@Repository
class Trials {
  static final Duration PAUSE = Duration.ofSeconds(10);

  private final MongoOperations mongo;

  Trials(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /// @return false when their last one is not long ago
  boolean begin(UUID account, Instant now) {
    var rested = where("_id").is(account).and("at").lte(now.minus(PAUSE));
    var again = new Update().set("at", now);
    if (mongo.updateFirst(Query.query(rested), again, Trial.class).getMatchedCount() == 1)
      return true;
    try {
      mongo.insert(new Trial(account, now));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void forget(UUID account) {
    mongo.remove(Query.query(where("_id").is(account)), Trial.class);
  }

  @Document("trials")
  record Trial(@Id UUID account, Instant at) {}
}
