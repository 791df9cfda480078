package health.consulta.launcher.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a query says about one path, as far as sort keys can tell: one of these values, or one
/// within this span.
record Pin(List<byte[]> points, SortedIndex.@Nullable Span span, boolean present) {

  /// All that a document must fulfil at once. Of two pins on one path the exacter counts: lists may
  /// meet each with another element, so they cannot be combined.
  static Map<String, Pin> of(Document query) {
    var pins = new HashMap<String, Pin>();
    collect(query, pins);
    return pins;
  }

  boolean isExact() {
    return span == null;
  }

  private static void collect(Document query, Map<String, Pin> pins) {
    query.forEach((path, wanted) -> {
      if (path.equals("$and") && wanted instanceof Collection<?> all) {
        all.forEach(one -> collect((Document) one, pins));
      } else if (!path.startsWith("$")) {
        pin(wanted).ifPresent(pin -> pins.merge(path, pin, (a, b) -> a.isExact() ? a : b));
      }
    });
  }

  private static Optional<Pin> pin(@Nullable Object wanted) {
    if (!(wanted instanceof Document operators)) {
      return oneOf(Arrays.asList(wanted));
    }
    if (operators.keySet().stream().noneMatch(name -> name.startsWith("$"))) {
      return isPlain(operators) ? oneOf(Arrays.asList(operators)) : Optional.empty();
    }
    if (operators.containsKey("$eq")) {
      var value = operators.get("$eq");
      return value instanceof Document ? Optional.empty() : oneOf(Arrays.asList(value));
    }
    if (operators.get("$in") instanceof Collection<?> values) {
      return values.stream().anyMatch(Document.class::isInstance)
          ? Optional.empty()
          : oneOf(values);
    }
    return between(bound(operators, "$gt", "$gte"), bound(operators, "$lt", "$lte"));
  }

  private static Optional<Pin> oneOf(Collection<?> values) {
    if (values.stream().anyMatch(BsonRegularExpression::isRegularExpression)) {
      return Optional.empty();
    }
    var points = new TreeSet<byte[]>(Arrays::compareUnsigned);
    values.forEach(value -> points.add(SortKey.of(value)));
    return Optional.of(
        new Pin(List.copyOf(points), null, values.stream().noneMatch(Objects::isNull)));
  }

  private static Optional<Pin> between(@Nullable Object low, @Nullable Object high) {
    var some = low != null ? low : high;
    if (some == null) {
      return Optional.empty();
    }
    var from = low != null ? SortKey.of(low) : SortKey.typeStart(some);
    var to = high != null ? Bytes.below(SortKey.of(high)).to() : SortKey.typeEnd(some);
    return Optional.of(new Pin(List.of(), new SortedIndex.Span(from, to), true));
  }

  private static @Nullable Object bound(Document operators, String strict, String loose) {
    var value = operators.containsKey(strict) ? operators.get(strict) : operators.get(loose);
    boolean anyType = value instanceof MinKey || value instanceof MaxKey;
    boolean loosely =
        value instanceof Document
            || value instanceof Collection
            || BsonRegularExpression.isRegularExpression(value);
    return anyType || loosely ? null : value;
  }

  /// A document that only an equal one matches: no operator within, and at least one value that a
  /// missing field has not.
  private static boolean isPlain(Document document) {
    return document.values().stream()
            .anyMatch(value -> value != null && !(value instanceof Document))
        && document.values().stream()
            .noneMatch(value -> value instanceof Document inner && !isPlain(inner));
  }
}
