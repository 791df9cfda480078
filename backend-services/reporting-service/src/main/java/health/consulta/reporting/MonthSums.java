package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// What the facts of a practitioner's month come to, day by day, a document for each such month: a
/// report over a year reads months and not visits. Sums are never counted up: a month of which a
/// fact changed is counted again from its facts.
public final class MonthSums {
  /// Every number that a fact can carry.
  static final List<String> FIELDS =
      List.of(
          "booked",
          "completed",
          "cancelled",
          "noShows",
          "newPatients",
          "due",
          "lostMinutes",
          "leads",
          "leadMinutes",
          "admitted",
          "waitedMinutes",
          "bookedMinutes",
          "captured",
          "refunded",
          "invoiced");

  private static final List<String> PARTS = List.of("visitReasonId", "mode", "locationId");
  private static final int BATCH = 500;

  private final MongoOperations mongo;
  private final String suffix;

  /// @param suffix of the names of all collections of the set
  MonthSums(MongoOperations mongo, String suffix) {
    this.mongo = mongo;
    this.suffix = suffix;
  }

  /// Counts the months of which facts changed since they were counted.
  public void count() {
    for (var facts : Facts.COUNTED) while (countSome(facts + suffix)) {}
  }

  /// @return whether there may be more
  private boolean countSome(String facts) {
    var changed =
        mongo.find(Query.query(where("uncounted").is(true)).limit(BATCH), Document.class, facts);
    changed.stream()
        .flatMap(fact -> months(fact).stream())
        .distinct()
        .map(PractitionerMonth::parse)
        .forEach(this::count);
    counted(facts, changed);
    return changed.size() == BATCH;
  }

  private static List<String> months(Document fact) {
    return fact.getList("recount", String.class, List.of());
  }

  /// The last to have read the facts is the last to write: whoever read before is refused, and
  /// counts again. Whatever else of that month was to be counted is counted by it.
  private void count(PractitionerMonth month) {
    var only = List.of(month.toString());
    while (true) {
      var stands = mongo.findById(month.id(), Document.class, Facts.MONTHS + suffix);
      var read = read(month);
      if (!stored(stands, sums(month, read.values()))) continue;
      read.forEach((facts, found) ->
          counted(facts, found.stream().filter(fact -> months(fact).equals(only)).toList()));
      return;
    }
  }

  private Map<String, List<Document>> read(PractitionerMonth month) {
    var read = new TreeMap<String, List<Document>>();
    for (var facts : Facts.COUNTED)
      read.put(
          facts + suffix, mongo.find(Query.query(month.facts()), Document.class, facts + suffix));
    return read;
  }

  /// Unless they changed again meanwhile.
  private void counted(String facts, List<Document> changed) {
    if (changed.isEmpty()) return;
    BulkOperations updates = mongo.bulkOps(BulkMode.UNORDERED, facts);
    for (var fact : changed)
      updates.updateOne(
          Query.query(where("_id").is(fact.get("_id")).and("version").is(fact.get("version"))),
          new Update().unset("uncounted").unset("recount"));
    updates.execute();
  }

  private boolean stored(@Nullable Document stands, Document sums) {
    sums.append("version", UUID.randomUUID());
    if (stands == null) return inserted(sums);
    var unchanged = where("_id").is(sums.get("_id")).and("version").is(stands.get("version"));
    return mongo.replace(Query.query(unchanged), sums, Facts.MONTHS + suffix).getMatchedCount()
        == 1;
  }

  private boolean inserted(Document sums) {
    try {
      mongo.insert(sums, Facts.MONTHS + suffix);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// @return without any figure when no fact is of that month any more
  private static Document sums(PractitionerMonth month, Iterable<List<Document>> facts) {
    var parts = new TreeMap<String, Part>();
    for (var some : facts)
      for (var fact : some)
        parts.computeIfAbsent(part(fact).toString(), _ -> new Part(part(fact))).add(fact);
    var sums = new Document("_id", month.id());
    if (parts.isEmpty()) return sums;
    return sums.append("practitionerId", month.practitionerId())
        .append("month", month.month())
        .append("parts", new ArrayList<>(parts.values().stream().map(Part::sums).toList()));
  }

  private static Document part(Document fact) {
    var part = new Document();
    for (var field : PARTS) if (fact.containsKey(field)) part.append(field, fact.get(field));
    return part;
  }

  /// What is of one reason, place and mode.
  private record Part(Document of, Map<String, SortedMap<Integer, Long>> figures) {
    Part(Document of) {
      this(of, new TreeMap<>());
    }

    void add(Document fact) {
      var day = Integer.parseInt(fact.getString("day").substring(8));
      for (var field : FIELDS)
        if (fact.get(field) instanceof Number number)
          figures
              .computeIfAbsent(field, _ -> new TreeMap<>())
              .merge(day, number.longValue(), Long::sum);
    }

    Document sums() {
      var sums = new Document(of);
      figures.forEach((field, days) -> sums.append(field, Daily.write(days)));
      return sums;
    }
  }
}
