package health.consulta.portal.tariffs;

import health.consulta.contract.billing.Tariff;
import java.util.ArrayList;
import java.util.List;

/// A block of cells that is laid over lines, as a spreadsheet puts it on the clipboard: a line for
/// each row, tabs between the cells.
///
/// @param lines as they are wanted; empty when a cell is wrong or the block does not fit
/// @param wrong each cell that cannot be read
record TariffBlock(List<Tariff> lines, List<Wrong> wrong, boolean fits) {
  /// @param row of the block, from 1
  record Wrong(int row, TariffColumn column, String typed) {}

  /// @param lines those on which it is laid, from the chosen one down
  /// @param columns that can be typed in, as they are shown
  /// @param from the chosen one of them; the block goes on to the right of it
  static TariffBlock of(
      String text, List<TariffLine> lines, List<TariffColumn> columns, TariffColumn from) {
    var rows = text.stripTrailing().split("\\R");
    int first = columns.indexOf(from);
    var wanted = new ArrayList<Tariff>();
    var wrong = new ArrayList<Wrong>();
    for (int row = 0; row < rows.length; row++) {
      var cells = rows[row].split("\t", -1);
      if (first < 0 || row >= lines.size() || first + cells.length > columns.size())
        return new TariffBlock(List.of(), List.of(), false);
      var line = lines.get(row);
      var laid = TariffCells.of(line.saved());
      for (int n = 0; n < cells.length; n++) laid.put(columns.get(first + n), cells[n]);
      read(row + 1, line, laid, wanted, wrong);
    }
    return new TariffBlock(wrong.isEmpty() ? wanted : List.of(), wrong, true);
  }

  private static void read(
      int row, TariffLine line, TariffCells laid, List<Tariff> wanted, List<Wrong> wrong) {
    var reading = laid.read(line.saved().id(), line.saved().version());
    for (var column : reading.wrong()) wrong.add(new Wrong(row, column, laid.get(column)));
    if (reading.wrong().isEmpty()) wanted.add(reading.right());
  }

  /// Lines as a spreadsheet takes them from the clipboard.
  static String text(List<TariffLine> lines, List<TariffColumn> columns) {
    var text = new StringBuilder();
    for (var line : lines) {
      var cells = columns.stream().map(column -> column.of(line.saved())).toList();
      text.append(String.join("\t", cells)).append("\n");
    }
    return text.toString();
  }
}
