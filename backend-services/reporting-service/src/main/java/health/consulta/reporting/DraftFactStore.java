package health.consulta.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// A collection that one process alone writes to, as a [Draft] does: many facts are read at once,
/// changed here by several threads, and written at once.
final class DraftFactStore implements FactStore {
  private final MongoOperations mongo;
  private final String name;

  /// What was read, also that there is none, and what became of it.
  private final Map<UUID, Optional<Document>> facts = new ConcurrentHashMap<>();

  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final Set<Value> read = ConcurrentHashMap.newKeySet();
  private final Set<Value> asked = ConcurrentHashMap.newKeySet();
  private boolean asking;

  DraftFactStore(MongoOperations mongo, String name) {
    this.mongo = mongo;
    this.name = name;
  }

  /// From now on nothing is found or changed; what is asked for is remembered.
  void ask() {
    asking = true;
  }

  /// Reads what was asked for.
  void read() {
    asking = false;
    asked.stream()
        .collect(groupingBy(Value::field, mapping(Value::value, toList())))
        .forEach(this::read);
    asked.clear();
  }

  void write() {
    if (!changed.isEmpty()) {
      var bulk = mongo.bulkOps(BulkMode.UNORDERED, name);
      var upsert = FindAndReplaceOptions.options().upsert();
      for (var id : changed)
        bulk.replaceOne(Query.query(where("_id").is(id)), fact(id).orElseThrow(), upsert);
      bulk.execute();
    }
    changed.clear();
    facts.clear();
    read.clear();
  }

  @Override
  public @Nullable Document find(UUID id) {
    find(new Value("_id", id));
    return fact(id).orElse(null);
  }

  @Override
  public List<Document> find(String field, UUID value) {
    find(new Value(field, value));
    return facts.values().stream()
        .flatMap(Optional::stream)
        .filter(fact -> value.equals(fact.get(field)))
        .toList();
  }

  private void find(Value value) {
    if (asking) asked.add(value);
    else if (!read.contains(value)) read(value.field(), List.of(value.value()));
  }

  private void read(String field, Collection<UUID> values) {
    for (var fact : mongo.find(Query.query(where(field).in(values)), Document.class, name))
      know(id(fact), Optional.of(fact));
    for (var value : values) {
      if (field.equals("_id")) know(value, Optional.empty());
      read.add(new Value(field, value));
    }
  }

  private void know(UUID id, Optional<Document> fact) {
    facts.putIfAbsent(id, fact);
    read.add(new Value("_id", id));
  }

  @Override
  public boolean replace(@Nullable Document before, Document after) {
    if (asking) return true;
    changed.add(id(after));
    return facts.replace(id(after), Optional.ofNullable(before), Optional.of(after));
  }

  private Optional<Document> fact(UUID id) {
    return facts.getOrDefault(id, Optional.empty());
  }

  private static UUID id(Document fact) {
    return fact.get("_id", UUID.class);
  }

  private record Value(String field, UUID value) {}
}
