package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// Documents as BSON under running numbers. Each reader thaws its own copy, so none sees another's
/// change half done.
final class StoredCollection extends AbstractSynchronizedMongoCollection<Long> {
  private final MVMap<Long, byte[]> documents;
  private final QueryMatcher matcher = new DefaultQueryMatcher();

  StoredCollection(
      StoredDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<Long, byte[]> documents) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected Document getDocument(Long position) {
    return Bson.thaw(Objects.requireNonNull(documents.get(position)));
  }

  Long positionOf(Document document) {
    return Objects.requireNonNull(
        getIndexes().isEmpty()
            ? findDocumentPosition(document)
            : getIndexes().getFirst().getPosition(document));
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var sortPath = orderBy == null || orderBy.isEmpty() ? null : orderBy.keySet().iterator().next();
    var plan =
        "$natural".equals(sortPath)
            ? null
            : Plan.best(query, limit > 0 ? sortPath : null, sortedIndexes()).orElse(null);
    if (plan == null) {
      return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var version = documents.getStore().registerVersionUsage(); // the cursors' pages stay
    try {
      var positions =
          plan.sortedBy() == null
              ? all(plan)
              : first(skip + limit, plan, query, Objects.requireNonNull(orderBy));
      return matchDocuments(query, positions, orderBy, skip, limit, batchSize, fields);
    } finally {
      documents.getStore().deregisterVersionUsage(version);
    }
  }

  private List<SortedIndex> sortedIndexes() {
    return getIndexes().stream().map(SortedIndex.class::cast).toList();
  }

  /// In natural order, as a search without an index would meet them.
  private static TreeSet<Long> all(Plan plan) {
    var positions = new TreeSet<Long>();
    for (var span : plan.spans()) {
      for (var at = plan.index().cursor(span, false); at.hasNext(); ) {
        at.next();
        positions.add(at.getValue());
      }
    }
    return positions;
  }

  /// The first matches in the index's order, and those that are level with the last of them.
  private TreeSet<Long> first(int wanted, Plan plan, Document query, Document orderBy) {
    var path = Objects.requireNonNull(plan.sortedBy());
    boolean descending = ((Number) orderBy.values().iterator().next()).intValue() < 0;
    var positions = new TreeSet<Long>();
    byte[] level = {};
    for (var at = plan.index().cursor(plan.spans().getFirst(), descending); at.hasNext(); ) {
      at.next();
      var document = getDocument(at.getValue());
      var key = SortKey.of(path.single(document));
      if (positions.size() >= wanted && !Arrays.equals(level, key)) {
        break;
      }
      level = key;
      if (documentMatchesQuery(document, query)) {
        positions.add(at.getValue());
      }
    }
    return positions;
  }

  /// With a matcher of our own: the superclass's also remembers where in a list it matched, for one
  /// writer at a time.
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return matcher.matches(document, query);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var found = isNaturalDescending(orderBy) ? backwards() : streamAllDocumentsWithPosition();
    return matchDocumentsFromStream(
        found.map(DocumentWithPosition::getDocument),
        query,
        orderBy,
        skip,
        limit,
        batchSize,
        fields);
  }

  private Stream<DocumentWithPosition<Long>> backwards() {
    return each(documents.lastKey(), documents::lowerKey);
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return each(documents.firstKey(), documents::higherKey);
  }

  /// Each is sought anew: what a cursor began to read leaves the file soon after it is overwritten,
  /// or moved there by the housekeeper.
  private Stream<DocumentWithPosition<Long>> each(
      @Nullable Long first, UnaryOperator<@Nullable Long> next) {
    return Stream.iterate(first, Objects::nonNull, next)
        .map(at -> new DocumentWithPosition<>(getDocument(at), at));
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    var last = documents.lastKey();
    long position = last == null ? 1 : last + 1;
    documents.put(position, Bson.freeze(document));
    return position;
  }

  @Override
  protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
    var frozen = Bson.freeze(newDocument);
    sortedIndexes().forEach(index -> index.replace(oldDocument, newDocument, position));
    documents.put(position, frozen);
  }

  @Override
  public synchronized void removeDocument(Document document) {
    var position = positionOf(document);
    sortedIndexes().forEach(index -> index.erase(document, position));
    removeDocument(position);
  }

  @Override
  protected void removeDocument(Long position) {
    documents.remove(position);
  }

  @Override
  public synchronized void addIndex(Index<Long> index) {
    for (var existing : getIndexes()) {
      if (existing.getName().equals(index.getName())) {
        if (!existing.hasSameOptions(index)) {
          throw new IndexKeySpecsConflictException(index, existing);
        }
        return;
      }
    }
    if (index.isEmpty()) {
      build((SortedIndex) index);
    }
    getIndexes().add(index);
  }

  private void build(SortedIndex index) {
    try {
      streamAllDocumentsWithPosition()
          .forEach(at -> {
            index.checkAdd(at.getDocument(), this);
            index.insert(at.getDocument(), at.getPosition());
          });
    } catch (MongoServerError e) {
      index.clear();
      throw new IndexBuildFailedException(e, this);
    }
  }

  @Override
  public synchronized void dropIndex(String indexName) {
    super.dropIndex(indexName);
  }

  @Override
  public synchronized int count(@Nullable Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
