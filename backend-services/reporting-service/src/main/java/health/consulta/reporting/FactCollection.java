package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Facts of one sort, each a document found by the id of what it tells of. A change is one write,
/// on the condition that nobody else changed the fact meanwhile, and leaves with the fact which
/// days have to be counted again for it.
final class FactCollection {
  /// What is kept beside a fact and is no part of it.
  static final List<String> APART = List.of("version", "uncounted", "recount");

  private final MongoOperations mongo;
  private final String name;

  FactCollection(MongoOperations mongo, String name) {
    this.mongo = mongo;
    this.name = name;
  }

  /// @param change may be made several times; one that changes nothing is not written
  void note(UUID id, Consumer<Document> change) {
    while (!noted(id, change)) {} // somebody was faster
  }

  private boolean noted(UUID id, Consumer<Document> change) {
    var found = mongo.findById(id, Document.class, name);
    var before = found == null ? new Document("_id", id) : found;
    var after = new Document(before);
    change.accept(after);
    if (after.equals(before)) return true; // told again
    long version = before.get("version", 0L);
    after.append("version", version + 1);
    recount(before, after);
    return found == null ? inserted(after) : replaced(after, version);
  }

  private static void recount(Document before, Document after) {
    var months = new TreeSet<>(before.getList("recount", String.class, List.of()));
    PractitionerMonth.of(before).map(PractitionerMonth::toString).ifPresent(months::add);
    PractitionerMonth.of(after).map(PractitionerMonth::toString).ifPresent(months::add);
    if (!months.isEmpty()) after.append("recount", List.copyOf(months)).append("uncounted", true);
  }

  private boolean inserted(Document fact) {
    try {
      mongo.insert(fact, name);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private boolean replaced(Document fact, long version) {
    var unchanged = where("_id").is(fact.get("_id")).and("version");
    return mongo
            .replace(
                Query.query(version == 0 ? unchanged.exists(false) : unchanged.is(version)),
                fact,
                name)
            .getMatchedCount()
        == 1;
  }
}
