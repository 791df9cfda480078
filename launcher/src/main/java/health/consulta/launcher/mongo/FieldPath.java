package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A dotted path into documents and, as a query does, through the lists on its way.
record FieldPath(List<String> names) {
  static FieldPath of(String dotted) {
    return new FieldPath(List.of(dotted.split("\\.")));
  }

  /// The sort keys of all values that a query may find here: a list counts as itself and as each of
  /// its elements.
  List<byte[]> sortKeys(Document document) {
    var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
    values(document).forEach(value -> keys.add(SortKey.of(value)));
    return List.copyOf(keys);
  }

  boolean isPresent(Document document) {
    return values(document).stream().anyMatch(value -> !(value instanceof Missing));
  }

  /// How far the first list on the way is, if there is one.
  Optional<List<String>> firstList(Document document) {
    Object value = document;
    for (int depth = 0; depth < names.size(); depth++) {
      value =
          value instanceof Document inner
              ? inner.getOrMissing(names.get(depth))
              : Missing.getInstance();
      if (value instanceof Collection) {
        return Optional.of(names.subList(0, depth + 1));
      }
    }
    return Optional.empty();
  }

  /// The value of a document that meets no list here.
  @Nullable Object single(Document document) {
    return values(document).getFirst();
  }

  /// All values that a query may find here: a list counts as itself and as each of its elements.
  List<@Nullable Object> values(Document document) {
    var found = new ArrayList<@Nullable Object>(1);
    visit(document, 0, found);
    return found;
  }

  private void visit(@Nullable Object node, int depth, List<@Nullable Object> found) {
    if (node instanceof Collection<?> list) {
      if (depth == names.size()) {
        found.add(list);
      } else if (list.isEmpty()) {
        found.add(Missing.getInstance());
      }
      list.forEach(element -> visit(element, depth, found));
    } else if (depth == names.size()) {
      found.add(node);
    } else if (node instanceof Document document) {
      visit(document.getOrMissing(names.get(depth)), depth + 1, found);
    } else {
      found.add(Missing.getInstance());
    }
  }
}
