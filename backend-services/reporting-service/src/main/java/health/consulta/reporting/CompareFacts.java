package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.reporting.Rebuild.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Compares the facts that stand with a second set, a batch at a time: what is needed of memory
/// does not grow with them.
final class CompareFacts {
  private static final int BATCH = 1_000;
  private static final int LISTED = 100;

  /// As the store orders them; what is absent comes last.
  private static final Comparator<@Nullable Document> BY_ID =
      Comparator.nullsLast(
          Comparator.comparing(
              CompareFacts::id,
              Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                  .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned)));

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

  /// Goes through both sets in the order of their ids.
  ///
  /// @param progress is run every now and then
  void all(Runnable progress) {
    for (var name : Facts.COLLECTIONS) {
      var standing = new Walk(name, progress);
      var rebuilt = new Walk(name + suffix, progress);
      while (standing.at != null || rebuilt.at != null) {
        int order = BY_ID.compare(standing.at, rebuilt.at);
        var stands = order <= 0 ? standing.next() : null;
        if (stands != null) facts++;
        compare(name, stands, order >= 0 ? rebuilt.next() : null);
      }
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
      compare(standing, find(difference.id(), standing), find(difference.id(), standing + suffix));
    }
  }

  private @Nullable Document find(UUID id, String collection) {
    return mongo.findById(id, Document.class, collection);
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

  private static UUID id(Document fact) {
    return fact.get("_id", UUID.class);
  }

  /// Asks for a batch at a time, so that no server has to hold more than one.
  private final class Walk {
    private final String collection;
    private final Runnable progress;
    private Iterator<Document> batch;

    /// Absent after the last.
    private @Nullable Document at;

    Walk(String collection, Runnable progress) {
      this.collection = collection;
      this.progress = progress;
      this.batch = read(where("_id").gte(new UUID(0, 0)));
      next();
    }

    /// @return where it was
    @Nullable Document next() {
      var before = at;
      if (before != null && !batch.hasNext()) batch = read(where("_id").gt(id(before)));
      at = batch.hasNext() ? batch.next() : null;
      return before;
    }

    private Iterator<Document> read(Criteria next) {
      progress.run();
      var query = Query.query(next).with(Sort.by("_id")).limit(BATCH);
      return mongo.find(query, Document.class, collection).iterator();
    }
  }
}
