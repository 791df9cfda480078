package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// What the facts of a practitioner's day come to, a document for each such day, so that a report
/// over a year reads days and not visits. Sums are never counted up: a day of which a fact changed
/// is counted again from its facts.
public final class DaySums {
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
  private static final int BATCH = 2_000;

  private final MongoOperations mongo;
  private final String suffix;

  /// @param suffix of the names of all collections of the set
  DaySums(MongoOperations mongo, String suffix) {
    this.mongo = mongo;
    this.suffix = suffix;
  }

  /// Counts the days of which facts changed since they were counted.
  public void count() {
    for (var facts : Facts.COUNTED) {
      List<Document> changed;
      do {
        changed =
            mongo.find(
                Query.query(where("uncounted").is(true)).limit(BATCH),
                Document.class,
                facts + suffix);
        changed.stream()
            .flatMap(fact -> fact.getList("recount", String.class).stream())
            .distinct()
            .map(PractitionerDay::parse)
            .forEach(this::count);
        for (var fact : changed) counted(facts + suffix, fact);
      } while (changed.size() == BATCH);
    }
  }

  /// Unless it changed again meanwhile.
  private void counted(String facts, Document fact) {
    mongo.updateFirst(
        Query.query(where("_id").is(fact.get("_id")).and("version").is(fact.get("version"))),
        new Update().unset("uncounted").unset("recount"),
        facts);
  }

  /// The last to have read the facts is the last to write: whoever read before is refused, and
  /// counts again.
  private void count(PractitionerDay day) {
    while (!stored(mongo.findById(day.id(), Document.class, Facts.DAYS + suffix), sums(day))) {}
  }

  private boolean stored(@Nullable Document stands, Document sums) {
    sums.append("version", UUID.randomUUID());
    if (stands == null) return inserted(sums);
    var unchanged = where("_id").is(sums.get("_id")).and("version").is(stands.get("version"));
    return mongo.replace(Query.query(unchanged), sums, Facts.DAYS + suffix).getMatchedCount() == 1;
  }

  private boolean inserted(Document sums) {
    try {
      mongo.insert(sums, Facts.DAYS + suffix);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// @return without any figure when no fact is of that day any more
  private Document sums(PractitionerDay day) {
    var sums = new Document("_id", day.id());
    var parts = new TreeMap<String, Document>();
    var its = where("practitionerId").is(day.practitionerId()).and("day").is(day.day());
    for (var facts : Facts.COUNTED)
      for (var fact : mongo.find(Query.query(its), Document.class, facts + suffix)) {
        add(fact, sums);
        add(fact, parts.computeIfAbsent(part(fact).toString(), _ -> part(fact)));
      }
    if (parts.isEmpty()) return sums;
    new Day(LocalDate.parse(day.day())).in(sums);
    return sums.append("practitionerId", day.practitionerId())
        .append("parts", new ArrayList<>(parts.values()));
  }

  private static Document part(Document fact) {
    var part = new Document();
    for (var field : PARTS) if (fact.containsKey(field)) part.append(field, fact.get(field));
    return part;
  }

  private static void add(Document fact, Document sums) {
    for (var field : FIELDS)
      if (fact.get(field) instanceof Number number)
        sums.merge(field, number.longValue(), (one, other) -> (Long) one + (Long) other);
  }
}
