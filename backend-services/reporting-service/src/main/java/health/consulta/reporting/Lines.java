package health.consulta.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The lines of a report by their groups, in order, each with the same figures.
final class Lines {
  private final List<String> figures;
  private final SortedMap<String, long[]> rows = new TreeMap<>();

  Lines(String... figures) {
    this.figures = List.of(figures);
  }

  /// Of a group, to be added to; a value for each figure.
  long[] row(String group) {
    return rows.computeIfAbsent(group, _ -> new long[figures.size()]);
  }

  void add(String group, String figure, long value) {
    row(group)[figures.indexOf(figure)] += value;
  }

  /// Groups of which there is nothing to say are left out.
  <L> List<L> as(Function<Sums, L> line) {
    return rows.entrySet().stream()
        .filter(row -> Arrays.stream(row.getValue()).anyMatch(value -> value != 0))
        .map(row -> line.apply(new Sums(row.getKey(), figures, row.getValue())))
        .toList();
  }

  <L> L total(Function<Sums, L> line) {
    var total = new long[figures.size()];
    for (var row : rows.values()) Arrays.setAll(total, at -> total[at] + row[at]);
    return line.apply(new Sums("total", figures, total));
  }

  /// Figures by their names.
  record Sums(String group, List<String> figures, long[] values) {
    long of(String figure) {
      return values[figures.indexOf(figure)];
    }
  }
}
