package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The names under which something is shown, one document each.
public final class NameFacts {
  private final MongoOperations mongo;
  private final String collection;

  NameFacts(MongoOperations mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  /// @param sequence of the event, so that an older name never replaces a newer one
  public void name(UUID id, String name, long sequence) {
    try {
      mongo.upsert(
          Query.query(where("_id").is(id).and("sequence").lt(sequence)),
          new Update().set("name", name).set("sequence", sequence),
          collection);
    } catch (DuplicateKeyException e) {
      return; // there is one, as new or newer
    }
  }
}
