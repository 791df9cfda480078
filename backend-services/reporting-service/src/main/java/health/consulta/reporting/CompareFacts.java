package health.consulta.reporting;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.reporting.Rebuild.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Compares the facts that stand with a second set, a batch at a time: what is needed of memory
/// does not grow with them.
final class CompareFacts {
  private static final int BATCH = 1_000;
  private static final int LISTED = 100;

  private final MongoOperations mongo;
  private final String suffix;
  private final List<Difference> differences = new ArrayList<>();
  private long facts;
  private long differing;

  /// @param suffix of the other set's collections
  CompareFacts(MongoOperations mongo, String suffix) {
    this.mongo = mongo;
    this.suffix = suffix;
  }

  /// How many facts stand.
  long facts() {
    return facts;
  }

  long differing() {
    return differing;
  }

  /// The first of them.
  List<Difference> differences() {
    return List.copyOf(differences);
  }

  /// @param progress is run every now and then
  void all(Runnable progress) {
    for (var standing : Facts.COLLECTIONS) {
      var other = standing + suffix;
      batches(
          standing,
          batch -> {
            facts += batch.size();
            var there = byId(other, ids(batch));
            for (var fact : batch) compare(standing, fact, there.get(id(fact)));
            progress.run();
          });
      batches(
          other,
          batch -> {
            var there = byId(standing, ids(batch));
            for (var fact : batch) if (!there.containsKey(id(fact))) compare(standing, null, fact);
            progress.run();
          });
    }
  }

  /// Looks at what differed once more: the reports may have been a moment behind, or ahead. What
  /// was not listed is not looked at.
  void again() {
    var before = List.copyOf(differences);
    differing -= before.size();
    differences.clear();
    for (var difference : before) {
      var standing = difference.facts().toLowerCase(Locale.ROOT);
      var id = List.of(difference.id());
      compare(
          standing,
          byId(standing, id).get(difference.id()),
          byId(standing + suffix, id).get(difference.id()));
    }
  }

  private void compare(String facts, @Nullable Document stands, @Nullable Document rebuilt) {
    if (Objects.equals(said(stands), said(rebuilt))) return;
    differing++;
    if (differences.size() == LISTED) return;
    var id = id(Objects.requireNonNull(stands == null ? rebuilt : stands));
    differences.add(
        new Difference(facts.toUpperCase(Locale.ROOT), id, told(stands), told(rebuilt)));
  }

  private static @Nullable String told(@Nullable Document fact) {
    if (fact == null) return null;
    var fields = new TreeMap<>(fact);
    fields.remove("_id");
    fields.keySet().removeAll(FactCollection.APART);
    return fields.toString();
  }

  /// What it says; nothing when it is the sum of a month that no fact is of any more.
  private static @Nullable Document said(@Nullable Document fact) {
    if (fact == null) return null;
    var said = new Document(fact);
    said.keySet().removeAll(FactCollection.APART);
    return said.size() == 1 ? null : said;
  }

  /// Asked for one after the other, so that no server has to hold more than one.
  private void batches(String collection, Consumer<List<Document>> each) {
    var next = where("_id").gte(new UUID(0, 0));
    List<Document> batch;
    do {
      var query = Query.query(next).with(Sort.by("_id")).limit(BATCH);
      batch = mongo.find(query, Document.class, collection);
      each.accept(batch);
      if (!batch.isEmpty()) next = where("_id").gt(id(batch.getLast()));
    } while (batch.size() == BATCH);
  }

  private Map<UUID, Document> byId(String collection, List<UUID> ids) {
    return mongo.find(Query.query(where("_id").in(ids)), Document.class, collection).stream()
        .collect(toMap(CompareFacts::id, fact -> fact));
  }

  private static List<UUID> ids(List<Document> facts) {
    return facts.stream().map(CompareFacts::id).toList();
  }

  private static UUID id(Document fact) {
    return fact.get("_id", UUID.class);
  }
}
