package health.consulta.kit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.kit.Stale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// A collection of aggregates: each write is one command on one document, guarded by its version,
/// with its events.
public class Aggregates<T extends Aggregate> {
  private static final int TRIES = 20;

  protected final MongoTemplate mongo;
  protected final MongoOutbox outbox;
  private final Class<T> type;

  protected Aggregates(MongoTemplate mongo, MongoOutbox outbox, Class<T> type) {
    this.mongo = mongo;
    this.outbox = outbox;
    this.type = type;
  }

  public Optional<T> find(Object id) {
    return Optional.ofNullable(mongo.findById(id, type));
  }

  /// @return false when there is one by that id already
  public boolean add(T aggregate) {
    aggregate.version = 1;
    var document = new Document();
    mongo.getConverter().write(aggregate, document);
    outbox.insert(document, aggregate.takeEvents());
    try {
      mongo.getCollection(collection()).insertOne(document);
    } catch (com.mongodb.MongoWriteException e) {
      if (e.getError().getCategory() == com.mongodb.ErrorCategory.DUPLICATE_KEY) return false;
      throw e;
    } catch (DuplicateKeyException e) {
      return false;
    }
    outbox.wake();
    return true;
  }

  /// @throws Stale when it changed since it was read
  public void save(T aggregate) {
    var document = new Document();
    var read = aggregate.version;
    aggregate.version = read + 1;
    mongo.getConverter().write(aggregate, document);
    var id = document.remove("_id");
    var update = new Update();
    document.forEach(update::set);
    unsetAbsent(document, update);
    outbox.append(update, id, aggregate.takeEvents());
    var written =
        mongo.updateFirst(
            Query.query(where("_id").is(id).and("version").is(read)), update, collection());
    if (written.getMatchedCount() == 0) throw new Stale();
    outbox.wake();
  }

  /// Reads, changes, saves; again from the start when somebody was faster. The change must bear
  /// being run again.
  ///
  /// @return the aggregate as saved, or empty when there is none by that id
  public Optional<T> change(Object id, Consumer<T> change) {
    for (int attempt = 1; ; attempt++) {
      var found = find(id);
      if (found.isEmpty()) return found;
      try {
        change.accept(found.get());
        save(found.get());
        return found;
      } catch (Stale e) {
        if (attempt == TRIES) throw e;
      }
    }
  }

  protected final String collection() {
    return mongo.getCollectionName(type);
  }

  private void unsetAbsent(Document document, Update update) {
    var entity = mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
    for (PersistentProperty<?> property : entity) {
      var name = entity.getRequiredPersistentProperty(property.getName()).getFieldName();
      if (!property.isTransient() && !name.equals("_id") && !document.containsKey(name))
        update.unset(name);
    }
  }

  /// An id that is the same for the same name, so that doing it twice makes it once.
  public static UUID idFrom(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
