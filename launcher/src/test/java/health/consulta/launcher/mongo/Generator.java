package health.consulta.launcher.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/// Documents, queries, updates and indexes at random from one seed; few values, so that they meet.
final class Generator {
  static final List<String> PATHS = List.of("a", "b", "in.a", "in.b", "tags", "list.a", "list.b");
  private static final Set<String> LISTS = Set.of("in.b", "tags", "list.a", "list.b");
  private final Random random;
  private int lastId;

  Generator(long seed) {
    random = new Random(seed);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> all) {
    return all.get(number(all.size()));
  }

  Document document() {
    var document = new Document("_id", ++lastId);
    maybe(document, "a", this::value);
    maybe(document, "b", this::value);
    maybe(document, "in", () -> chance(0.1) ? value() : inner());
    maybe(document, "tags", () -> chance(0.2) ? value() : values());
    maybe(
        document,
        "list",
        () -> chance(0.2) ? inner() : Stream.generate(this::inner).limit(number(4)).toList());
    return document;
  }

  private Document inner() {
    var inner = new Document();
    maybe(inner, "a", this::value);
    maybe(inner, "b", () -> chance(0.1) ? Arrays.asList(value(), value()) : value());
    return inner;
  }

  private void maybe(Document document, String name, Supplier<@Nullable Object> value) {
    if (chance(0.8)) {
      document.append(name, value.get());
    }
  }

  private List<@Nullable Object> values() {
    var values = new ArrayList<@Nullable Object>();
    for (int i = number(4); i > 0; i--) {
      values.add(chance(0.05) ? List.of(number(3)) : value());
    }
    return values;
  }

  @Nullable Object value() {
    return switch (number(16)) {
      case 0 -> null;
      case 1 -> (double) number(4);
      case 2 -> (long) number(4);
      case 3 -> number(4) + 0.5;
      case 4, 5 -> oneOf(List.of("", "a", "ab", "a\u0000", "é", "\uFFFF", "😀", "b"));
      case 6 -> new Date(number(3));
      case 7 -> chance(0.5);
      case 8 -> new UUID(number(2), number(2) - 1);
      case 9 -> new Document("x", number(2)).append("y", oneOf(List.of(1, "s", 2.0)));
      case 10 -> oneOf(List.of(-1, -0.0, 1L << 60, (1L << 60) + 1, 1e10, -1e300));
      case 11 -> new Decimal128(number(3));
      default -> number(5);
    };
  }

  Document query() {
    var query = new Document();
    for (int i = number(3); i >= 0; i--) {
      query.putAll(condition());
    }
    if (chance(0.2)) {
      query.append("$and", List.of(condition(), condition()));
    }
    if (chance(0.1)) {
      query.append("$or", List.of(condition(), condition()));
    }
    return query;
  }

  private Document condition() {
    var path = path();
    var asked = new Document(path, expected());
    while (misread(path, asked.toString())) {
      asked = new Document(path, expected());
    }
    return asked;
  }

  /// What the stock server gets wrong: a whole document in a list, whose fields it finds in
  /// different ones, and a list among the ids, beside which it finds none.
  private static boolean misread(String path, String asked) {
    return LISTS.contains(path) && asked.contains("{x=")
        || path.equals("_id") && (asked.contains("[[") || asked.contains(", ["));
  }

  private String path() {
    return chance(0.1) ? "_id" : oneOf(PATHS);
  }

  private @Nullable Object expected() {
    return switch (number(12)) {
      case 0 -> new Document("$in", values());
      case 1 ->
          new Document(oneOf(List.of("$gt", "$gte")), value())
              .append(oneOf(List.of("$lt", "$lte")), value());
      case 2, 3 -> new Document(oneOf(List.of("$gt", "$gte", "$lt", "$lte")), value());
      case 4 -> new Document(oneOf(List.of("$ne", "$eq")), value());
      case 5 -> new Document("$exists", chance(0.5));
      case 6 -> new Document("$nin", values());
      case 7 -> new Document("$elemMatch", new Document("a", value()));
      case 8 -> values();
      default -> value();
    };
  }

  /// Not by paths with empty lists: the stock server's comparison of those contradicts itself.
  Document sort() {
    var sort = new Document();
    for (int i = number(2); i >= 0; i--) {
      sort.append(oneOf(List.of("_id", "a", "b", "in.a", "in.b")), chance(0.5) ? 1 : -1);
    }
    return sort;
  }

  Document update() {
    return switch (number(6)) {
      case 0 -> new Document("$set", new Document(oneOf(List.of("a", "b", "in")), value()));
      case 1 ->
          new Document("$unset", new Document(oneOf(List.of("a", "b", "in", "tags", "list")), ""));
      case 2 -> new Document("$push", new Document("tags", value()));
      case 3 -> new Document("$set", new Document("list", Arrays.asList(inner(), inner())));
      case 4 -> new Document("$inc", new Document("b", 1));
      default -> new Document("$set", new Document("in", inner()));
    };
  }

  /// At most one path with lists: more of them cannot be indexed together.
  Document index() {
    var lists = oneOf(List.of(List.of("tags"), List.of("in.b"), List.of("list.a", "list.b")));
    var paths = new ArrayList<>(List.of("_id", "a", "b", "in.a"));
    paths.addAll(lists);
    Collections.shuffle(paths, random);
    var keys = new Document();
    paths.subList(0, 1 + number(3)).forEach(path -> keys.append(path, chance(0.7) ? 1 : -1));
    return keys.keySet().equals(Set.of("_id")) ? new Document("a", 1) : keys;
  }
}
