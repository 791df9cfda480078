package health.consulta.launcher.mongo;

import static java.util.stream.Stream.generate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random operations on random documents: with indexes and without, every answer is the same, order
/// included. Each test run takes the same few seeds; `-Dmongo.fuzz.seeds=N` takes N new ones,
/// `-Dmongo.fuzz.seed=…` one again, `-Dmongo.fuzz.steps=…` more steps of each.
class TwinFuzzTest {
  private static final int STEPS = Integer.getInteger("mongo.fuzz.steps", 400);
  @TempDir Path folder;

  static LongStream seeds() {
    var replayed = Long.getLong("mongo.fuzz.seed");
    if (replayed != null) return LongStream.of(replayed);
    var wanted = Integer.getInteger("mongo.fuzz.seeds");
    return wanted == null
        ? LongStream.rangeClosed(1, 4)
        : RandomGenerator.getDefault().longs(wanted);
  }

  @ParameterizedTest(name = "mongo.fuzz.seed={0}")
  @MethodSource("seeds")
  void an_index_changes_no_answer(long seed) {
    System.out.println("mongo.fuzz.seed=" + seed);
    var generator = new Generator(seed);
    try (var twins = new Twins(folder)) {
      twins.both("insert", insert(generate(generator::document).limit(150).toList()));
      for (int step = 0; step < STEPS; step++) {
        step(generator, twins);
      }
      twins.agree("in the end");
    }
  }

  private static java.util.function.Function<MongoCollection<Document>, Object> insert(
      List<Document> documents) {
    return collection ->
        collection
            .insertMany(documents, new InsertManyOptions().ordered(false))
            .getInsertedIds()
            .size();
  }

  private static void step(Generator generator, Twins twins) {
    var query = generator.query();
    var sort = generator.sort();
    int limit = generator.number(8);
    int skip = generator.number(3);
    var update = generator.update();
    var what =
        "query %s sort %s skip %d limit %d update %s".formatted(query, sort, skip, limit, update);
    switch (generator.number(20)) {
      case 0 -> index(generator.index(), generator.chance(0.3), twins.ours);
      case 1 -> dropOne(generator, twins.ours);
      case 2 -> twins.both(what, insert(List.of(generator.document())));
      case 3 -> twins.both(what, documents -> documents.updateOne(query, update));
      case 4 -> twins.both(what, documents -> documents.updateMany(query, update));
      case 5 ->
          twins.both(what, documents -> documents.findOneAndUpdate(query, update, sorted(sort)));
      case 6 -> twins.both(what, documents -> documents.deleteOne(query));
      case 7 -> twins.both(what, documents -> documents.countDocuments(query));
      case 8 ->
          twins.both(
              what,
              documents -> documents.distinct("a", query, BsonValue.class).into(new ArrayList<>()));
      case 9 -> twins.both(what, documents -> documents.find(query).into(new ArrayList<>()));
      case 10 ->
          twins.both(what, documents -> documents.find(query).limit(limit).into(new ArrayList<>()));
      default ->
          twins.both(
              what,
              documents ->
                  documents.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()));
    }
  }

  private static FindOneAndUpdateOptions sorted(Document sort) {
    return new FindOneAndUpdateOptions().sort(sort);
  }

  private static void index(Document keys, boolean sparse, MongoCollection<Document> documents) {
    documents.createIndex(
        keys, new IndexOptions().sparse(sparse).name(keys + (sparse ? " sparse" : "")));
  }

  private static void dropOne(Generator generator, MongoCollection<Document> documents) {
    var names =
        documents.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    if (names.size() > 6) {
      documents.dropIndex(names.get(1 + generator.number(names.size() - 1)));
    }
  }
}
