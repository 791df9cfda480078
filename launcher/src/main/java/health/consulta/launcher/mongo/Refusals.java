package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What this server would ignore or get wrong is an error, so that nobody builds on it unawares.
final class Refusals {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "$db",
          "lsid",
          "$readPreference",
          "$clusterTime",
          "readConcern",
          "writeConcern",
          "comment",
          "maxTimeMS",
          "hint",
          "allowDiskUse",
          "ns",
          "v",
          "background");
  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          Map.entry(
              "find",
              Set.of(
                  "filter",
                  "sort",
                  "projection",
                  "skip",
                  "limit",
                  "batchSize",
                  "singleBatch",
                  "noCursorTimeout")),
          Map.entry("insert", Set.of("documents", "ordered")),
          Map.entry("update", Set.of("updates", "ordered")),
          Map.entry("delete", Set.of("deletes", "ordered")),
          Map.entry(
              "findandmodify",
              Set.of(
                  "query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters")),
          Map.entry("aggregate", Set.of("pipeline", "cursor")),
          Map.entry("count", Set.of("query", "limit", "skip")),
          Map.entry("distinct", Set.of("key", "query")),
          Map.entry("create", Set.of()),
          Map.entry("createindexes", Set.of("indexes", "commitQuorum")),
          Map.entry("listcollections", Set.of("cursor", "nameOnly", "authorizedCollections")));
  private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
  private static final Set<String> DELETE = Set.of("q", "limit");
  private static final Set<String> INDEX = Set.of("key", "name", "unique", "sparse");
  private static final Set<String> COMMANDS =
      Set.of("renamecollection", "collmod", "explain", "mapreduce", "getlasterror");
  private static final Set<String> OPERATORS =
      Set.of(
          "$where",
          "$text",
          "$jsonSchema",
          "$near",
          "$nearSphere",
          "$geoWithin",
          "$geoIntersects",
          "$changeStream",
          "$dayOfWeek");

  private Refusals() {}

  static void check(String verb, Document command) {
    if (COMMANDS.contains(verb)) {
      throw refusal("the command " + verb);
    }
    var fields = FIELDS.get(verb);
    if (fields == null) {
      return;
    }
    var name = command.keySet().iterator().next();
    command.forEach((field, value) -> {
      if (!field.equals(name)) {
        allow(field, value, fields, verb);
      }
    });
    parts(command, "updates").forEach(update -> checkPart(update, UPDATE, "update"));
    parts(command, "deletes").forEach(delete -> checkPart(delete, DELETE, "delete"));
    parts(command, "indexes").forEach(Refusals::checkIndex);
    if (!verb.equals("insert")) {
      checkOperators(command);
    }
  }

  private static void checkIndex(Document index) {
    checkPart(index, INDEX, "createIndexes");
    if (index.get("key") instanceof Document key) {
      key.forEach(Refusals::checkKey);
    }
  }

  private static void checkKey(String path, @Nullable Object direction) {
    if (!(direction instanceof Number)) {
      throw refusal("a " + direction + " index");
    }
    if (path.startsWith("$") || path.matches(".*(\\$|\\.\\d+(\\.|$)).*")) {
      throw refusal("an index on " + path);
    }
  }

  private static void checkPart(Document part, Set<String> fields, String verb) {
    part.forEach((field, value) -> allow(field, value, fields, verb));
  }

  private static void allow(String field, @Nullable Object value, Set<String> fields, String verb) {
    boolean off =
        value == null
            || Boolean.FALSE.equals(value)
            || value instanceof Document empty && empty.isEmpty();
    if (!off && !fields.contains(field) && !EVERYWHERE.contains(field)) {
      throw refusal(field + " of " + verb);
    }
    if (value instanceof Collection && (field.equals("u") || field.equals("update"))) {
      throw refusal("an update by a pipeline");
    }
    if (value instanceof Document concern
        && field.equals("readConcern")
        && concern.containsValue("snapshot")) {
      throw refusal("a read concern of snapshot");
    }
  }

  private static void checkOperators(@Nullable Object value) {
    if (value instanceof Document document) {
      document.forEach((name, inner) -> {
        if (OPERATORS.contains(name)) {
          throw refusal(name);
        }
        checkOperators(inner);
      });
    } else if (value instanceof Collection<?> list) {
      list.forEach(Refusals::checkOperators);
    }
  }

  private static List<Document> parts(Document command, String field) {
    return command.get(field) instanceof Collection<?> parts
        ? parts.stream().map(Document.class::cast).toList()
        : List.of();
  }

  private static MongoServerError refusal(String what) {
    return new MongoServerError(
        238, "NotImplemented", what + " is not supported by the embedded MongoDB");
  }
}
