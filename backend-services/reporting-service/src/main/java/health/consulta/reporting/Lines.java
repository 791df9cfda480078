package health.consulta.reporting;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The lines of a report by their groups, in order; those of the same group are one.
final class Lines {
  private final SortedMap<String, Sums> lines = new TreeMap<>();

  void add(Sums line) {
    lines.merge(line.group(), line, Sums::plus);
  }

  /// Groups of which there is nothing to say are left out.
  <L> List<L> as(Function<Sums, L> line) {
    return lines.values().stream().filter(sums -> !sums.isNothing()).map(line).toList();
  }

  <L> L total(Function<Sums, L> line) {
    return line.apply(lines.values().stream().reduce(Sums.NOTHING, Sums::plus));
  }
}
