package health.consulta.portal.money;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import health.consulta.contract.Money;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.stream.Stream;

/// A small table of what came in and went out, with its total.
final class Sums extends NativeTable {
  /// @param names what the row is about, as many as there are heads
  record Row(List<String> names, int movements, Money in, Money out) {}

  Sums(String title, List<String> heads, List<Row> rows) {
    addClassName("s-figures");
    if (heads.size() > 1) addClassName("s-named");
    getElement().setAttribute("tabindex", "0"); // on a phone it scrolls sideways
    getElement().setAttribute("aria-label", Words.of(title));
    var head = new NativeTableRow();
    Stream.concat(
            heads.stream(), Stream.of("books.movements", "books.in", "books.out", "books.balance"))
        .forEach(key -> head.add(head(Words.of(key), "col")));
    getHead().add(head);
    rows.forEach(row -> getBody().add(row(row)));
    getFoot().add(row(total(heads.size(), rows)));
  }

  private static Row total(int heads, List<Row> rows) {
    var names = Stream.concat(Stream.of(Words.of("reports.total")), Stream.generate(() -> ""));
    return rows.stream()
        .reduce(
            new Row(names.limit(heads).toList(), 0, Money.euros(0), Money.euros(0)),
            (sum, row) ->
                new Row(
                    sum.names(),
                    sum.movements() + row.movements(),
                    sum.in().plus(row.in()),
                    sum.out().plus(row.out())));
  }

  private static NativeTableRow row(Row row) {
    var shown = new NativeTableRow(head(row.names().getFirst(), "row"));
    row.names().stream().skip(1).map(NativeTableCell::new).forEach(shown::add);
    shown.add(
        new NativeTableCell(String.valueOf(row.movements())),
        new NativeTableCell(Amounts.show(row.in())),
        new NativeTableCell(Amounts.show(row.out().negated())),
        new NativeTableCell(Amounts.show(row.in().minus(row.out()))));
    return shown;
  }

  private static NativeTableHeaderCell head(String words, String scope) {
    var head = new NativeTableHeaderCell(words);
    head.getElement().setAttribute("scope", scope);
    return head;
  }
}
