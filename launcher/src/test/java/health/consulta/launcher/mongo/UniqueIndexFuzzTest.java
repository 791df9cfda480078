package health.consulta.launcher.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random inserts and updates under a unique index, against a set of the keys that are taken.
class UniqueIndexFuzzTest {
  private static final int STEPS = Integer.getInteger("mongo.fuzz.steps", 400);
  @TempDir Path folder;

  static LongStream seeds() {
    var replayed = Long.getLong("mongo.fuzz.seed");
    return replayed != null ? LongStream.of(replayed) : RandomGenerator.getDefault().longs(2);
  }

  @ParameterizedTest(name = "mongo.fuzz.seed={0}")
  @MethodSource("seeds")
  void exactly_the_second_of_two_equal_keys_is_refused(long seed) {
    System.out.println("mongo.fuzz.seed=" + seed);
    var generator = new Generator(seed);
    var taken = new HashMap<List<Object>, Object>();
    try (var server = MongoServer.start(folder, new InetSocketAddress("127.0.0.1", 0));
        var client = MongoClients.create(server.uri("unique") + "&uuidRepresentation=standard")) {
      var documents = client.getDatabase("unique").getCollection("documents");
      documents.createIndex(new Document("a", 1).append("b", -1), new IndexOptions().unique(true));
      var stored = new HashMap<Object, Document>();
      for (int step = 0; step < STEPS; step++) {
        var document = generator.document();
        boolean replaces = generator.chance(0.4) && !stored.isEmpty();
        if (replaces) {
          document.put("_id", generator.oneOf(List.copyOf(stored.keySet())));
        }
        var id = document.get("_id");
        boolean expected = id.equals(taken.getOrDefault(key(document), id));
        boolean accepted =
            accepts(() -> {
              if (replaces) {
                documents.replaceOne(Filters.eq(id), document);
              } else {
                documents.insertOne(document);
              }
            });
        assertThat(accepted).as(document.toString()).isEqualTo(expected);
        if (accepted) {
          taken.values().remove(id);
          taken.put(key(document), id);
          stored.put(id, document);
        }
      }
      assertThat(documents.countDocuments()).isEqualTo(stored.size());
    }
  }

  private static boolean accepts(Runnable write) {
    try {
      write.run();
      return true;
    } catch (MongoException e) {
      assertThat(ErrorCategory.fromErrorCode(e.getCode())).isEqualTo(ErrorCategory.DUPLICATE_KEY);
      return false;
    }
  }

  private static List<Object> key(Map<String, Object> document) {
    return List.of(canonical(document.get("a")), canonical(document.get("b")));
  }

  private static Object canonical(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Decimal128 decimal -> decimal.bigDecimalValue().stripTrailingZeros();
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
      case Document document ->
          document.entrySet().stream()
              .map(field -> List.of(field.getKey(), canonical(field.getValue())))
              .toList();
      default -> value;
    };
  }
}
