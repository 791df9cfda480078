package health.consulta.portal.reports;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.portal.frame.Words;
import java.util.List;

/// A table of figures with its total; each figure opens the rows behind it.
///
/// @param heads keys of the words over the figures
/// @param groups names of the rows
/// @param opens the rows behind a figure
record Figures(
    String name,
    GroupBy by,
    List<String> heads,
    List<String> groups,
    List<List<String>> rows,
    List<String> total,
    Opens opens) {
  interface Opens {
    /// @param name of the figure and its group
    /// @param row of the group; -1: of all
    /// @param column from 0
    void rows(String name, int row, int column);
  }

  NativeTable table() {
    var table = new NativeTable();
    table.addClassName("s-figures");
    table.getElement().setAttribute("aria-label", name);
    var head = new NativeTableRow();
    head.add(head(Words.of("group." + by), "col"));
    heads.forEach(key -> head.add(head(Words.of(key), "col")));
    table.getHead().add(head);
    for (int row = 0; row < rows.size(); row++) table.getBody().add(row(row, rows.get(row)));
    table.getFoot().add(row(-1, total));
    return table;
  }

  private NativeTableRow row(int at, List<String> values) {
    var group = at < 0 ? Words.of("reports.total") : groups.get(at);
    var row = new NativeTableRow();
    row.add(head(group, "row"));
    for (int column = 0; column < values.size(); column++)
      row.add(new NativeTableCell(figure(group, at, column, values.get(column))));
    return row;
  }

  private NativeButton figure(String group, int row, int column, String value) {
    var figure = new NativeButton(value);
    figure.addClassName("s-figure");
    var what = Words.of(heads.get(column));
    var name = row < 0 ? what : what + ", " + group;
    figure.addClickListener(clicked -> opens.rows(name, row, column));
    figure.setAriaLabel(Words.of("reports.open", what, group, value));
    return figure;
  }

  private static NativeTableHeaderCell head(String words, String scope) {
    var head = new NativeTableHeaderCell(words);
    head.getElement().setAttribute("scope", scope);
    return head;
  }
}
