package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// One index, unique or not: an entry (sort keys of the values, then the position) for each
/// combination of values that a document has at the index's paths. It narrows a search; it does not
/// decide it.
final class SortedIndex extends Index<Long> {
  /// Behind all entries; there once a document had a list at one of the paths.
  private static final byte[] LISTS = {(byte) 0xFF};

  /// The entries from one key up to, and without, another.
  record Span(byte[] from, byte[] to) {}

  private final MVMap<byte[], Long> entries;
  private final StoredCollection collection;
  private final List<FieldPath> paths;
  private final boolean unique;

  SortedIndex(
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse,
      MVMap<byte[], Long> entries,
      StoredCollection collection) {
    super(name, keys, sparse);
    this.entries = entries;
    this.collection = collection;
    this.paths = keys.stream().map(key -> FieldPath.of(key.getKey())).toList();
    this.unique = unique;
  }

  List<FieldPath> paths() {
    return paths;
  }

  boolean sparse() {
    return isSparse();
  }

  boolean hasLists() {
    return entries.containsKey(LISTS);
  }

  Cursor<byte[], Long> cursor(Span span, boolean descending) {
    return descending
        ? entries.cursor(span.to, span.from, true)
        : entries.cursor(span.from, span.to, false);
  }

  void insert(Document document, long position) {
    for (byte[] entry : entriesOf(document, position)) {
      entries.put(entry, position);
    }
    if (!hasLists() && paths.stream().anyMatch(path -> path.firstList(document).isPresent())) {
      entries.put(LISTS, 0L);
    }
  }

  void erase(Document document, long position) {
    for (byte[] entry : entriesOf(document, position)) {
      entries.remove(entry);
    }
  }

  void replace(Document old, Document document, long position) {
    var before = entriesOf(old, position);
    var after = entriesOf(document, position);
    if (!before.equals(after)) {
      erase(old, position);
      insert(document, position);
    }
  }

  void clear() {
    entries.clear();
  }

  private TreeSet<byte[]> entriesOf(Document document, long position) {
    var keys = prefixesOf(document);
    var entries = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (byte[] key : keys) {
      entries.add(ByteBuffer.allocate(key.length + 8).put(key).putLong(position).array());
    }
    return entries;
  }

  private List<byte[]> prefixesOf(Document document) {
    if (isSparse() && paths.stream().noneMatch(path -> path.isPresent(document))) {
      return List.of();
    }
    var prefixes = List.of(new byte[0]);
    for (var path : paths) {
      prefixes = Bytes.cross(prefixes, path.sortKeys(document));
    }
    return prefixes;
  }

  private void refuseRival(Document document, @Nullable Long own) {
    var keys = keysOf(document);
    for (byte[] prefix : prefixesOf(document)) {
      for (var at = cursor(Bytes.below(prefix), false); at.hasNext(); ) {
        at.next();
        var taken =
            at.getValue().equals(own) ? Set.of() : keysOf(collection.getDocument(at.getValue()));
        keys.stream()
            .filter(taken::contains)
            .findFirst()
            .ifPresent(key -> {
              throw new DuplicateKeyError(this, collection, getKeys(), key);
            });
      }
    }
  }

  private Set<KeyValue> keysOf(Document document) {
    var keys = List.<List<@Nullable Object>>of(List.of());
    for (var path : paths) {
      keys = cross(keys, path.values(document));
    }
    return keys.stream()
        .map(values -> new KeyValue(values).normalized())
        .collect(Collectors.toSet());
  }

  private static List<List<@Nullable Object>> cross(
      List<List<@Nullable Object>> these, List<@Nullable Object> those) {
    var all = new ArrayList<List<@Nullable Object>>();
    for (var first : these) {
      for (var last : those) {
        var joined = new ArrayList<@Nullable Object>(first);
        joined.add(last);
        all.add(joined);
      }
    }
    return all;
  }

  private void refuseParallelLists(Document document) {
    var lists =
        paths.stream().flatMap(path -> path.firstList(document).stream()).distinct().toList();
    if (lists.size() > 1) {
      throw new CannotIndexParallelArraysError(lists.stream().map(List::getLast).toList());
    }
  }

  /// The position of a stored document by its `_id`; the other indexes leave that question to this
  /// one.
  @Override
  public @Nullable Long getPosition(Document document) {
    if (!keys().equals(List.of("_id"))) {
      return null;
    }
    for (var at = cursor(Bytes.below(SortKey.of(document.get("_id"))), false); at.hasNext(); ) {
      at.next();
      if (keysOf(document).equals(keysOf(collection.getDocument(at.getValue())))) {
        return at.getValue();
      }
    }
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    refuseParallelLists(document);
    if (unique) {
      refuseRival(document, null);
    }
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
    refuseParallelLists(newDocument);
    if (unique && !keysOf(oldDocument).equals(keysOf(newDocument))) {
      refuseRival(newDocument, this.collection.positionOf(oldDocument));
    }
  }

  @Override
  public void add(Document document, Long position, MongoCollection<Long> collection) {
    insert(document, position);
  }

  /// Nothing: the collection changes its indexes together with the document.
  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      Long position,
      MongoCollection<Long> collection) {}

  @Override
  public Long remove(Document document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && unique == other.isUnique()
        && Objects.equals(toIndexDescription().get("key"), other.toIndexDescription().get("key"));
  }

  @Override
  public long getCount() {
    return entries.sizeAsLong() - (hasLists() ? 1 : 0);
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {}
}
