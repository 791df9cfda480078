package health.consulta.launcher.mongo;

import static java.util.Comparator.comparingInt;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one index narrows a query: the spans of entries in which every match lies, and the path by
/// which they come sorted if that is what the query asks for.
record Plan(
    SortedIndex index, List<SortedIndex.Span> spans, @Nullable FieldPath sortedBy, int worth) {
  private static final int MOST_SPANS = 10_000;
  private static final int ALL_KEYS_OF_A_UNIQUE_INDEX = 1_000;

  static Optional<Plan> best(Document query, @Nullable String sortPath, List<SortedIndex> indexes) {
    var pins = Pin.of(query);
    return indexes.stream()
        .map(index -> of(index, pins, sortPath))
        .filter(plan -> plan.worth > 0)
        .max(comparingInt(Plan::worth));
  }

  private static Plan of(SortedIndex index, Map<String, Pin> pins, @Nullable String sortPath) {
    var keys = index.getKeys();
    var prefixes = List.of(new byte[0]);
    boolean present = !index.sparse();
    int pinned = 0;
    for (; pinned < keys.size(); pinned++) {
      var pin = pins.get(keys.get(pinned).getKey());
      if (pin == null
          || !pin.isExact()
          || (long) prefixes.size() * pin.points().size() > MOST_SPANS) {
        break;
      }
      prefixes = Bytes.cross(prefixes, pin.points());
      present |= pin.present();
    }
    var next = pinned < keys.size() ? keys.get(pinned).getKey() : null;
    var within = next == null ? null : pins.get(next);
    var span = within == null ? null : within.span();
    boolean sorted =
        next != null && next.equals(sortPath) && prefixes.size() == 1 && !index.hasLists();
    if (!present && span == null) {
      return new Plan(index, List.of(), null, 0);
    }
    int worth = 10 * pinned + (span == null ? 0 : 5) + (sorted ? 2 : 0);
    boolean single = index.isUnique() && next == null;
    return new Plan(
        index,
        prefixes.stream().map(prefix -> under(prefix, span)).toList(),
        sorted ? index.paths().get(pinned) : null,
        single ? ALL_KEYS_OF_A_UNIQUE_INDEX : worth);
  }

  private static SortedIndex.Span under(byte[] prefix, SortedIndex.@Nullable Span span) {
    return span == null
        ? Bytes.below(prefix)
        : new SortedIndex.Span(Bytes.join(prefix, span.from()), Bytes.join(prefix, span.to()));
  }
}
