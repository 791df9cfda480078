package health.consulta.launcher.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;

/// Operations a second on 100,000 documents; not a test. `main(uri)` of a server with an empty
/// database `rates`.
final class MongoRates {
  private static final int DOCUMENTS = 100_000;
  private static final int THREADS = 8;
  private static final long ROUND = TimeUnit.SECONDS.toNanos(5);
  private final MongoCollection<Document> days;

  private MongoRates(MongoCollection<Document> days) {
    this.days = days;
  }

  public static void main(String[] args) {
    try (var client = MongoClients.create(args[0])) {
      new MongoRates(client.getDatabase("rates").getCollection("days")).run();
    }
  }

  private void run() {
    days.createIndex(new Document("practitioner", 1).append("date", 1));
    days.createIndex(new Document("due", 1));
    long start = System.nanoTime();
    for (int i = days.countDocuments() == 0 ? 0 : DOCUMENTS; i < DOCUMENTS; i += 1000) {
      days.insertMany(IntStream.range(i, i + 1000).mapToObj(MongoRates::day).toList());
    }
    System.out.printf(
        "insertMany of 100,000 by 1,000: %.1f s%n", (System.nanoTime() - start) / 1e9);
    for (int round = 0; round < 2; round++) {
      rate("findOne by _id", i -> days.find(eq("_id", id(i))).first());
      rate(
          "findOne by {_id, version}",
          i -> days.find(and(eq("_id", id(i)), gte("version", 0))).first());
      rate("conditional findAndModify", this::take);
      rate(
          "secondary look-up, 10 sorted",
          i ->
              days.find(eq("practitioner", i / 100))
                  .sort(ascending("date"))
                  .limit(10)
                  .into(new ArrayList<>()));
      rate(
          "secondary look-up, 1 by range",
          i -> days.find(and(eq("practitioner", i / 100), gte("date", i % 100))).limit(1).first());
      rate(
          "insert",
          i ->
              days.insertOne(
                  day(DOCUMENTS + ThreadLocalRandom.current().nextInt())
                      .append("_id", new org.bson.types.ObjectId())));
    }
  }

  private void take(int i) {
    int from = ThreadLocalRandom.current().nextInt(1440);
    var overlap = elemMatch("busy", and(lt("from", from + 15), gt("to", from)));
    days.findOneAndUpdate(
        and(eq("_id", id(i)), not(overlap)),
        combine(
            push("busy", new Document("from", from).append("to", from + 15)), inc("version", 1)));
  }

  private static String id(int i) {
    return "practitioner-" + i / 100 + "/" + i % 100;
  }

  private static Document day(int i) {
    return new Document("_id", id(i))
        .append("practitioner", i / 100)
        .append("date", i % 100)
        .append("due", i % 1000)
        .append("version", 0)
        .append(
            "busy",
            List.of(
                new Document("from", 540).append("to", 560),
                new Document("from", 600).append("to", 620)))
        .append("text", "x".repeat(200));
  }

  private static void rate(String what, IntConsumer operation) {
    var done = new LongAdder();
    long end = System.nanoTime() + ROUND;
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int thread = 0; thread < THREADS; thread++) {
        threads.execute(() -> {
          while (System.nanoTime() < end) {
            operation.accept(ThreadLocalRandom.current().nextInt(DOCUMENTS));
            done.increment();
          }
        });
      }
    }
    System.out.printf("%-30s %,8d/s%n", what, done.sum() * TimeUnit.SECONDS.toNanos(1) / ROUND);
  }
}
