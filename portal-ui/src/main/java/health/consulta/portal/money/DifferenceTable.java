package health.consulta.portal.money;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import health.consulta.contract.Money;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs, each with what we say and what the provider says.
final class DifferenceTable extends Grid<Compared.Open> {
  DifferenceTable(List<Compared.Open> open) {
    addClassName("s-table");
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.NONE);
    text("books.provider", each -> Words.of("books.provider." + each.run().provider()));
    text("books.kind", each -> Words.of("books.kind." + each.difference().kind()));
    amount("books.here", each -> each.difference().here());
    amount("books.there", each -> each.difference().there());
    text("books.checked", each -> Days.show(each.run().ranAt()))
        .setComparator(Comparator.comparing(each -> each.run().ranAt()));
    text("books.theirs", each -> each.difference().reference());
    addComponentColumn(DifferenceTable::payment).setHeader(Words.of("books.payment"));
    setItems(open);
  }

  private Column<Compared.Open> text(String key, ValueProvider<Compared.Open, String> value) {
    return addColumn(value).setHeader(Words.of(key)).setAutoWidth(true).setSortable(true);
  }

  private void amount(String key, ValueProvider<Compared.Open, @Nullable Money> value) {
    text(key, each -> said(value.apply(each)))
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparing(each -> minor(value.apply(each))));
  }

  private static String said(@Nullable Money amount) {
    return amount == null ? Words.of("books.nothing") : Amounts.show(amount);
  }

  private static long minor(@Nullable Money amount) {
    return amount == null ? 0 : amount.minor();
  }

  private static Component payment(Compared.Open open) {
    var id = open.difference().paymentId();
    if (id == null) return new Span(Words.of("books.unknown"));
    var link =
        new Anchor("/encaissements?" + PaymentsView.REFERENCE + "=" + id, Words.of("books.open"));
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
