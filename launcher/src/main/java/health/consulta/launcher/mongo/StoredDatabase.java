package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/// A database whose collections and indexes are maps of the store, named after them.
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {
  private final MVStore store;

  StoredDatabase(String name, CursorRegistry cursors, MVStore store) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected StoredCollection openOrCreateCollection(String name, CollectionOptions options) {
    return new StoredCollection(
        this,
        name,
        options,
        cursorRegistry,
        open(mapOf(name), LongDataType.INSTANCE, ByteArrayDataType.INSTANCE));
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return openOrCreateIndex(collection, name, keys, true, sparse);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return openOrCreateIndex(collection, name, keys, false, sparse);
  }

  private Index<Long> openOrCreateIndex(
      String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
    var entries = open(mapOf(collection, name), ByteArrayDataType.INSTANCE, LongDataType.INSTANCE);
    var owner = (StoredCollection) resolveCollection(collection, true);
    return new SortedIndex(name, keys, unique, sparse, entries, owner);
  }

  private <K, V> MVMap<K, V> open(String map, DataType<K> keys, DataType<V> values) {
    return store.openMap(map, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
  }

  private String mapOf(String collection) {
    return StoredBackend.DATABASES + getDatabaseName() + "." + collection;
  }

  private String mapOf(String collection, String index) {
    return "indexes." + getDatabaseName() + "." + collection + "." + index;
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    return switch (command) {
      case "dropIndexes" -> dropIndexes(query);
      case "update" ->
          update(query, one -> super.handleCommand(channel, command, one, resolver, oplog));
      default -> super.handleCommand(channel, command, query, resolver, oplog);
    };
  }

  /// The superclass goes on after an error even if the updates are ordered.
  private static Document update(Document command, UnaryOperator<Document> execution) {
    var updates = (List<?>) Objects.requireNonNull(command.get("updates"));
    int matched = 0;
    int modified = 0;
    var lists =
        Map.of("upserted", new ArrayList<Document>(), "writeErrors", new ArrayList<Document>());
    for (int i = 0; i < updates.size(); i++) {
      var answer =
          execution.apply(new Document(command).append("updates", List.of(updates.get(i))));
      matched += (int) answer.getOrDefault("n", 0);
      modified += (int) answer.getOrDefault("nModified", 0);
      for (var list : lists.entrySet()) {
        for (var entry : (List<?>) answer.getOrDefault(list.getKey(), List.of())) {
          list.getValue().add(new Document((Document) entry).append("index", i));
        }
      }
      if (answer.containsKey("writeErrors") && !Boolean.FALSE.equals(command.get("ordered"))) {
        break;
      }
    }
    var sum = new Document("n", matched).append("nModified", modified).append("ok", 1.0);
    lists.forEach((name, entries) -> sum.putIfNotNull(name, entries.isEmpty() ? null : entries));
    return sum;
  }

  /// The superclass's forgets an index of the same name on every other collection too.
  private Document dropIndexes(Document query) {
    var collection =
        resolveCollection((String) Objects.requireNonNull(query.get("dropIndexes")), false);
    if (collection != null) {
      var doomed =
          collection.getIndexes().stream()
              .filter(index -> isMeant(index, query.get("index")))
              .toList();
      if (doomed.isEmpty() && !"*".equals(query.get("index"))) {
        throw new IndexNotFoundException("index not found: " + query.get("index"));
      }
      for (var index : doomed) {
        dropIndex(collection, index.getName());
        var entry = new Document("ns", collection.getFullName()).append("name", index.getName());
        Objects.requireNonNull(indexes.get()).deleteDocuments(entry, 0);
      }
    }
    return new Document("ok", 1.0);
  }

  private static boolean isMeant(Index<Long> index, @Nullable Object wanted) {
    if (index.getName().equals("_id_")) {
      return false;
    }
    return wanted instanceof Document keys
        ? new KeyValue(keys)
            .normalized()
            .equals(new KeyValue(index.toIndexDescription().get("key")).normalized())
        : "*".equals(wanted)
            || index.getName().equals(wanted)
            || wanted instanceof Collection<?> names && names.contains(index.getName());
  }

  @Override
  protected void dropIndex(MongoCollection<Long> collection, String name) {
    super.dropIndex(collection, name);
    store.removeMap(mapOf(collection.getCollectionName(), name));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.removeMap(mapOf(name));
  }

  @Override
  protected long getStorageSize() {
    return store.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
