package health.consulta.portal.reports;

import java.util.List;

/// One of the reports.
interface Part {
  /// As in the API's path and in the keys of its words.
  String name();

  /// @param rows where the rows behind a figure are shown
  Shown read(Asked asked, RowsPanel rows);

  record Shown(List<Tile> tiles, Chart chart, Figures figures) {}
}
