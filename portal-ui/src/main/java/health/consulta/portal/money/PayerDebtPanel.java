package health.consulta.portal.money;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The invoices of which one payer still owes something, beside the list: each leads to its paper,
/// and money for it is written down here.
final class PayerDebtPanel extends Aside {
  private final BillingApi billing;
  private final Clock clock;
  private final Runnable changed;
  private final Runnable closed;
  private final Grid<Invoice> grid = new Grid<>();
  private final Button take = new Button(Words.of("payers.take"), clicked -> take());
  private @Nullable PayerDebt debt;

  /// @param changed after money was written down
  /// @param closed when no payer is to be beside the list
  PayerDebtPanel(BillingApi billing, Clock clock, Runnable changed, Runnable closed) {
    this.billing = billing;
    this.clock = clock;
    this.changed = changed;
    this.closed = closed;
    addClassNames("s-panel", "s-paper");
    getElement().setAttribute("aria-label", Words.of("debts.panel"));
    grid.addClassName("s-table");
    grid.addComponentColumn(PayerDebtPanel::paper)
        .setKey("invoices.number")
        .setHeader(Words.of("invoices.number"));
    grid.addColumn(Invoice::recipientName).setHeader(Words.of("invoices.patient"));
    grid.addColumn(paper -> Amounts.show(owed(paper)))
        .setHeader(Words.of("invoices.due"))
        .setTextAlign(ColumnTextAlign.END);
    grid.getColumns().forEach(column -> column.setAutoWidth(true));
    grid.addSelectionListener(chosen -> take.setEnabled(payable().isPresent()));
    setVisible(false);
  }

  void show(Optional<PayerDebt> chosen) {
    debt = chosen.orElse(null);
    setVisible(chosen.isPresent());
    removeAll();
    chosen.ifPresent(this::fill);
  }

  /// Money of the payer for the chosen invoice.
  void take() {
    var of = debt;
    if (of == null) return;
    payable()
        .ifPresent(
            paper -> PayerMoneyDialog.take(paper, of.payerId(), today(), billing, changed).open());
  }

  private Optional<Invoice> payable() {
    return grid.getSelectedItems().stream().findFirst().filter(paper -> owed(paper).minor() > 0);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Days.BOOKS));
  }

  private void fill(PayerDebt shown) {
    var close = new NativeButton();
    close.add(new Icon("close"));
    close.addClassName("quiet");
    close.addClickListener(clicked -> closed.run());
    Words.name(close, Words.of("action.close"));
    var top = new Div(new H2(shown.name()), close);
    top.addClassName("s-panel-top");
    grid.setItems(query -> fetch(shown, query), query -> (int) page(shown, 0, 1).total())
        .setIdentifierProvider(Invoice::id);
    take.setEnabled(false);
    add(top, new Span(Words.of("debts.sum", shown.invoices(), Amounts.show(shown.owed()))));
    add(grid, take);
  }

  private Stream<Invoice> fetch(PayerDebt shown, Query<Invoice, Void> query) {
    return page(shown, query.getPage(), query.getPageSize()).items().stream();
  }

  private Page<Invoice> page(PayerDebt shown, int page, int size) {
    try {
      return billing.owedBy(shown.payerId(), shown.practitionerId(), page, size);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return new Page<>(List.of(), page, size, 0);
    }
  }

  private Money owed(Invoice paper) {
    return paper.payers().stream()
        .filter(part -> debt != null && part.payerId().equals(debt.payerId()))
        .map(Invoice.PayerPart::due)
        .findFirst()
        .orElse(Money.euros(0));
  }

  private static Anchor paper(Invoice paper) {
    var link = new Anchor("/factures?numero=" + paper.number(), paper.number());
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
