package health.consulta.reporting;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Facts of one sort, each a document found by the id of what it tells of. A change leaves with the
/// fact which days have to be counted again for it.
final class FactCollection {
  /// What is kept beside a fact and is no part of it.
  static final List<String> APART = List.of("version", "uncounted", "recount");

  private final FactStore store;

  FactCollection(FactStore store) {
    this.store = store;
  }

  @Nullable Document find(UUID id) {
    return store.find(id);
  }

  List<Document> find(String field, UUID value) {
    return store.find(field, value);
  }

  /// @param change may be made several times; one that changes nothing is not written
  void note(UUID id, Consumer<Document> change) {
    while (!noted(id, change)) {} // somebody was faster
  }

  private boolean noted(UUID id, Consumer<Document> change) {
    var found = store.find(id);
    var before = found == null ? new Document("_id", id) : found;
    var after = new Document(before);
    change.accept(after);
    if (after.equals(before)) return true; // told again
    after.append("version", before.get("version", 0L) + 1);
    recount(before, after);
    return store.replace(found, after);
  }

  private static void recount(Document before, Document after) {
    var months = new TreeSet<>(before.getList("recount", String.class, List.of()));
    PractitionerMonth.of(before).map(PractitionerMonth::toString).ifPresent(months::add);
    PractitionerMonth.of(after).map(PractitionerMonth::toString).ifPresent(months::add);
    if (!months.isEmpty()) after.append("recount", List.copyOf(months)).append("uncounted", true);
  }
}
