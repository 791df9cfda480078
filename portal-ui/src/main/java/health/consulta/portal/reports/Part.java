package health.consulta.portal.reports;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.Report;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of the reports: all that sets it apart from the others.
///
/// @param name as in the API's path and in the keys of its words
/// @param groups by which it can be divided
/// @param tiles the figures of the whole period that stand on top
record Part<L extends Report.Line>(
    String name,
    Set<GroupBy> groups,
    Source<L> source,
    List<Column<L>> columns,
    List<Figure<L>> tiles,
    Rows rows) {
  interface Source<L extends Report.Line> {
    Report<L> read(LocalDate from, LocalDate to, GroupBy by);
  }

  interface Rows {
    /// @param group absent: of all
    /// @param figure as in the API
    Page<Row> page(Asked asked, @Nullable String group, String figure, int page);
  }

  /// @param opens the figure by which the API knows the rows behind it
  /// @param colour of its bars; absent: it has none
  record Column<L extends Report.Line>(Figure<L> figure, String opens, @Nullable String colour) {}

  record Shown(List<Tile> tiles, Chart chart, Figures figures) {}

  /// @param panel where the rows behind a figure are shown
  Shown read(Asked asked, RowsPanel panel) {
    var report = source.read(asked.from(), asked.to(), asked.by());
    var before =
        asked.compares()
            ? source.read(asked.fromBefore(), asked.toBefore(), asked.by()).total()
            : null;
    var lines = report.lines();
    var names = lines.stream().map(line -> Groups.show(asked.by(), line.group())).toList();
    return new Shown(
        tiles.stream().map(tile -> tile.tile(report.total(), before)).toList(),
        new Chart(Words.of("reports." + name), names, bars(lines), unit()),
        new Figures(
            Words.of("reports." + name),
            asked.by(),
            columns.stream().map(column -> column.figure.key()).toList(),
            names,
            lines.stream().map(this::cells).toList(),
            cells(report.total()),
            (title, row, column) -> {
              var group = row < 0 ? null : lines.get(row).group();
              var figure = columns.get(column).opens;
              panel.show(title, page -> rows.page(asked, group, figure, page));
            }));
  }

  private List<Chart.Bars> bars(List<L> lines) {
    return drawn().map(column -> column.figure.bars(String.valueOf(column.colour), lines)).toList();
  }

  private String unit() {
    return drawn().findFirst().orElseThrow().figure.unit().sign();
  }

  private Stream<Column<L>> drawn() {
    return columns.stream().filter(column -> column.colour != null);
  }

  private List<String> cells(L line) {
    return columns.stream().map(column -> column.figure.show(line)).toList();
  }
}
