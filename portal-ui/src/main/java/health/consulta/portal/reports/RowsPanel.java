package health.consulta.portal.reports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Page;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.session.SignedIn;
import java.util.List;
import java.util.function.IntFunction;

/// The rows behind a figure, beside the tables.
final class RowsPanel extends Aside {
  static final int PAGE = 50;

  private final H2 title = new H2();
  private final Span count = new Span();
  private final NativeTable table = new NativeTable();
  private final Paragraph trouble = new Paragraph();
  private final Button more = new Button(Words.of("reports.more"), clicked -> next());
  private IntFunction<Page<Row>> pages = page -> new Page<>(List.of(), page, PAGE, 0);
  private int shown;

  RowsPanel() {
    addClassNames("s-panel", "s-rows");
    getElement().setAttribute("aria-label", Words.of("reports.rows"));
    var close = new NativeButton();
    close.add(new Icon("close"));
    close.addClassName("quiet");
    close.addClickListener(clicked -> setVisible(false));
    Words.name(close, Words.of("action.close"));
    var top = new Div(title, close);
    top.addClassName("s-panel-top");
    title.getElement().setAttribute("tabindex", "-1");
    table.addClassName("s-figures");
    count.addClassName("muted");
    trouble.getElement().setAttribute("role", "alert");
    add(top, count, table, trouble, more);
    setVisible(false);
  }

  /// @param name of the figure and its group
  /// @param rows a page of them
  void show(String name, IntFunction<Page<Row>> rows) {
    pages = rows;
    shown = 0;
    title.setText(name);
    table.getElement().setAttribute("aria-label", name);
    table.getBody().removeAll();
    setVisible(true);
    next();
    title.getElement().callJsFunction("focus");
  }

  private void next() {
    try {
      var page = pages.apply(shown / PAGE);
      page.items().forEach(row -> table.getBody().add(row(row)));
      shown += page.items().size();
      count.setText(Words.of("reports.shown", shown, page.total()));
      more.setVisible(shown < page.total());
      trouble.setText("");
    } catch (GatewayProblem problem) {
      count.setText("");
      more.setVisible(true);
      trouble.setText(Words.of(problem));
    }
  }

  private static NativeTableRow row(Row row) {
    var shown = new NativeTableRow();
    row.cells().forEach(cell -> shown.add(new NativeTableCell(cell)));
    if (row.bookingId() != null && SignedIn.current().agendas().contains(row.practitionerId())) {
      var visit = new Anchor("agenda?visite=" + row.bookingId(), row.cells().getFirst());
      visit.setAriaLabel(Words.of("reports.visit", row.cells().getFirst()));
      shown.replace(shown.getComponentAt(0), new NativeTableCell(visit));
    }
    return shown;
  }
}
