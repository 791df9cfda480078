package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// A collection that several processes write to: each change is one write, on the condition that
/// the fact has the version that was read.
record MongoFactStore(MongoOperations mongo, String name) implements FactStore {
  @Override
  public @Nullable Document find(UUID id) {
    return mongo.findById(id, Document.class, name);
  }

  @Override
  public List<Document> find(String field, UUID value) {
    return mongo.find(Query.query(where(field).is(value)), Document.class, name);
  }

  @Override
  public boolean replace(@Nullable Document before, Document after) {
    if (before == null) return inserted(after);
    var same = where("_id").is(after.get("_id")).and("version");
    var version = before.get("version");
    return mongo
            .replace(
                Query.query(version == null ? same.exists(false) : same.is(version)), after, name)
            .getMatchedCount()
        == 1;
  }

  private boolean inserted(Document fact) {
    try {
      mongo.insert(fact, name);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
