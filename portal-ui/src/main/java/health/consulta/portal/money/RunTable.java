package health.consulta.portal.money;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.util.Comparator;
import java.util.List;

/// The last comparisons, those of the nights too.
final class RunTable extends Grid<Reconciliation> {
  RunTable(List<Reconciliation> runs) {
    addClassName("s-table");
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.NONE);
    text("books.checked", run -> Days.show(run.ranAt()))
        .setComparator(Comparator.comparing(Reconciliation::ranAt));
    text("books.provider", run -> Words.of("books.provider." + run.provider()));
    text("books.days", run -> days(run)).setComparator(Comparator.comparing(Reconciliation::from));
    count("books.ours.count", Reconciliation::ours);
    count("books.theirs.count", Reconciliation::theirs);
    count("books.differing", run -> run.differences().size());
    setItems(runs);
  }

  private static String days(Reconciliation run) {
    return run.from().equals(run.to())
        ? Days.show(run.from())
        : Days.show(run.from()) + " – " + Days.show(run.to());
  }

  private Column<Reconciliation> text(String key, ValueProvider<Reconciliation, String> value) {
    return addColumn(value).setHeader(Words.of(key)).setAutoWidth(true).setSortable(true);
  }

  private void count(String key, ValueProvider<Reconciliation, Integer> value) {
    addColumn(value)
        .setHeader(Words.of(key))
        .setAutoWidth(true)
        .setSortable(true)
        .setTextAlign(ColumnTextAlign.END);
  }
}
