package health.consulta.reporting;

import static java.util.stream.Collectors.toMap;
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

/// What the facts of a practitioner's month come to, day by day: a report over a year reads months
/// and not visits. A month has a document for each way in which it is divided, so that a report
/// reads no more than it tells. Sums are never counted up: a month of which a fact changed is
/// counted again from its facts.
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

  /// The division of a month that is not divided.
  static final String WHOLE = "whole";

  private static final List<String> DIVISIONS =
      List.of(WHOLE, "visitReasonId", "mode", "locationId");

  /// Where versions before this one kept sums, in another shape or without what divides money.
  private static final List<String> FORMER = List.of("months", "month_sums");

  private static final int BATCH = 500;

  private final MongoOperations mongo;
  private final String suffix;
  private final MoneyFacts money;
  private volatile boolean tookOver;

  /// @param suffix of the names of all collections of the set
  MonthSums(MongoOperations mongo, String suffix, MoneyFacts money) {
    this.mongo = mongo;
    this.suffix = suffix;
    this.money = money;
  }

  /// Counts what versions before this one had counted.
  private void takeOver() {
    for (var former : FORMER) {
      if (!mongo.collectionExists(former + suffix)) continue;
      describeFormerMoney();
      try (var sums = mongo.stream(new Query(), Document.class, former + suffix)) {
        sums.flatMap(each -> PractitionerMonth.of(each).stream()).distinct().forEach(this::count);
      }
      mongo.dropCollection(former + suffix);
    }
    tookOver = true;
  }

  private void describeFormerMoney() {
    var undescribed = Query.query(where("mode").exists(false));
    try (var former = mongo.stream(undescribed, Document.class, Facts.MONEY + suffix)) {
      former.forEach(
          fact -> money.describe(fact.get("_id", UUID.class), fact.get("bookingId", UUID.class)));
    }
  }

  /// Counts the months of which facts changed since they were counted.
  public void count() {
    if (!tookOver) takeOver();
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
      var stand = standing(month);
      var read = read(month);
      if (!DIVISIONS.stream()
          .map(by -> sums(month, by, read.values()))
          .allMatch(sums -> stored(stand.get(sums.get("_id")), sums))) continue;
      read.forEach((facts, found) ->
          counted(facts, found.stream().filter(fact -> months(fact).equals(only)).toList()));
      return;
    }
  }

  private Map<Object, Document> standing(PractitionerMonth month) {
    var ids = DIVISIONS.stream().map(month::id).toList();
    return mongo
        .find(Query.query(where("_id").in(ids)), Document.class, Facts.MONTHS + suffix)
        .stream()
        .collect(toMap(sums -> sums.get("_id"), sums -> sums));
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
  private static Document sums(PractitionerMonth month, String by, Iterable<List<Document>> facts) {
    var parts = new TreeMap<String, Part>();
    for (var some : facts)
      for (var fact : some) {
        var of = fact.get(by); // nothing where the month stays whole
        parts.computeIfAbsent(String.valueOf(of), _ -> new Part(of)).add(fact);
      }
    var sums = new Document("_id", month.id(by));
    if (parts.isEmpty()) return sums;
    return sums.append("by", by)
        .append("practitionerId", month.practitionerId())
        .append("month", month.month())
        .append("parts", new ArrayList<>(parts.values().stream().map(Part::sums).toList()));
  }

  /// What is of one reason, place or mode.
  private record Part(@Nullable Object of, Map<String, SortedMap<Integer, Long>> figures) {
    Part(@Nullable Object of) {
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
      var sums = new Document();
      if (of != null) sums.append("of", of);
      figures.forEach((field, days) -> sums.append(field, Daily.write(days)));
      return sums;
    }
  }
}
