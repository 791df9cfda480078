package health.consulta.portal.admin;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import health.consulta.portal.frame.Words;
import java.util.List;

/// A table of figures with its total.
///
/// @param heads keys of the words over the columns
record Figures(String name, List<String> heads, List<List<String>> rows, List<String> total) {
  boolean empty() {
    return rows.isEmpty();
  }

  NativeTable table() {
    var table = new NativeTable();
    table.addClassName("s-figures");
    table.getElement().setAttribute("aria-label", name);
    var head = new NativeTableRow();
    heads.forEach(key -> head.add(head(Words.of(key), "col")));
    table.getHead().add(head);
    rows.forEach(row -> table.getBody().add(row(row.getFirst(), row)));
    table.getFoot().add(row(Words.of("reports.total"), total));
    return table;
  }

  private static NativeTableRow row(String name, List<String> values) {
    var row = new NativeTableRow();
    row.add(head(name, "row"));
    values.stream().skip(1).map(NativeTableCell::new).forEach(row::add);
    return row;
  }

  private static NativeTableHeaderCell head(String words, String scope) {
    var head = new NativeTableHeaderCell(words);
    head.getElement().setAttribute("scope", scope);
    return head;
  }
}
