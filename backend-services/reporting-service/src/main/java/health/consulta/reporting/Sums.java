package health.consulta.reporting;

import java.util.HashMap;
import java.util.Map;

/// A line: figures by their names.
record Sums(String group, Map<String, Long> figures) {
  static final Sums NOTHING = new Sums("total", Map.of());

  long of(String figure) {
    return figures.getOrDefault(figure, 0L);
  }

  /// @return of this group
  Sums plus(Sums other) {
    var sum = new HashMap<>(figures);
    other.figures.forEach((figure, value) -> sum.merge(figure, value, Long::sum));
    return new Sums(group, sum);
  }

  boolean isNothing() {
    return figures.values().stream().allMatch(value -> value == 0);
  }
}
