package health.consulta.portal.reports;

import health.consulta.contract.reporting.Report;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A figure that each line of a report has.
///
/// @param key of its words
/// @param value not a number where a line has nothing to say
record Figure<L extends Report.Line>(String key, Unit unit, ToDoubleFunction<L> value) {
  String show(L line) {
    return unit.show(value.applyAsDouble(line));
  }

  Tile tile(L now, @Nullable L before) {
    return new Tile(
        key,
        unit,
        value.applyAsDouble(now),
        before == null ? null : Double.valueOf(value.applyAsDouble(before)));
  }

  /// @param colour a token of `tokens.css`
  Chart.Bars bars(String colour, List<L> lines) {
    return new Chart.Bars(
        Words.of(key),
        colour,
        lines.stream().<Number>map(line -> unit.of(value.applyAsDouble(line))).toList());
  }
}
