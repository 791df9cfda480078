package health.consulta.portal.money;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.Page;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.MoneyRooms;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What third-party payers owe across invoices: by payer and age, and beside the list the invoices
/// of one.
@Route(value = "tiers-payants", layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "PRACTITIONER", "ASSISTANT"})
final class PayerDebtsView extends Div implements HasDynamicTitle {
  private static final int MOST = 100;
  private static final int AGES = 4;

  private final BillingApi billing;
  private final Practitioners names;
  private final Grid<PayerDebt> grid = new Grid<>();
  private final WhoseField whose;
  private final Anchor csv = new Anchor("", "CSV");
  private final Anchor xlsx = new Anchor("", "XLSX");
  private final Trouble trouble = new Trouble(this::read);
  private final PayerDebtPanel panel;
  private final ViewButton<PayerDebt> views;

  PayerDebtsView(BillingApi billing, UserApi users, Practitioners names, Clock clock) {
    this.billing = billing;
    this.names = names;
    this.whose = new WhoseField(users);
    this.panel = new PayerDebtPanel(billing, clock, this::changed, grid::deselectAll);
    addClassName("s-view");
    columns();
    grid.addClassName("s-table");
    grid.setEmptyStateText(Words.of("debts.none"));
    grid.addSelectionListener(chosen -> panel.show(chosen.getFirstSelectedItem()));
    grid.setItems(this::fetch, query -> (int) page(0, 1).total())
        .setIdentifierProvider(PayerDebtsView::key);
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(Days.BOOKS)))
            .part("practitioner", whose::kept, id -> whose.become(id, names));
    views = new ViewButton<>("tiers-payants", grid, filters, users);
    var work = new Div(grid, panel);
    work.addClassName("s-work");
    var keys =
        Hints.of(
            "↑ ↓",
            "agenda.keys.browse",
            Words.of("books.space"),
            "agenda.keys.open",
            "E",
            "payers.take");
    add(MoneyRooms.PAYERS.nav(), tools(), trouble, work, keys);
    Shortcuts.addShortcutListener(this, panel::take, Key.KEY_E).listenOn(grid);
    read();
  }

  @Override
  public String getPageTitle() {
    return Words.of("debts.title") + " · Consulta";
  }

  private static String key(PayerDebt debt) {
    return debt.payerId() + "/" + debt.practitionerId();
  }

  private Div tools() {
    whose.addValueChangeListener(chosen -> read());
    var space = new Span();
    space.addClassName("grow");
    Stream.of(csv, xlsx)
        .forEach(link -> {
          link.getElement().setAttribute("download", true);
          link.setAriaLabel(Words.of("reports.file", Words.of("debts.title"), link.getText()));
        });
    var tools = new Div(whose, space, views, csv, xlsx);
    tools.addClassName("s-tools");
    return tools;
  }

  private void columns() {
    column("split.payer", PayerDebt::name).setFrozen(true);
    number("debts.owed", debt -> Amounts.show(debt.owed()));
    for (int n = 0; n < AGES; n++) age(n);
    column("debts.oldest", debt -> Days.show(debt.oldest()))
        .setAutoWidth(false) // its English heading is shorter than a date
        .setWidth("8rem");
    number("debts.invoices", debt -> String.valueOf(debt.invoices()));
    column("agenda.practitioner", this::practitioner);
    column("debts.kind", debt -> Words.of("payer." + debt.kind()));
    column("debts.identifier", debt -> debt.identifier() == null ? "" : debt.identifier());
  }

  private void age(int n) {
    number("debts.age." + n, debt -> Amounts.show(debt.buckets().get(n).outstanding()));
  }

  private Grid.Column<PayerDebt> column(String key, ValueProvider<PayerDebt, String> value) {
    return grid.addColumn(value).setHeader(Words.of(key)).setKey(key).setAutoWidth(true);
  }

  private Grid.Column<PayerDebt> number(String key, ValueProvider<PayerDebt, String> value) {
    return column(key, value).setTextAlign(ColumnTextAlign.END);
  }

  /// A name that cannot be read leaves its line.
  private String practitioner(PayerDebt debt) {
    try {
      return names.of(debt.practitionerId()).displayName();
    } catch (GatewayProblem unread) {
      return "…";
    }
  }

  /// Money came or went: the payer stays beside the list while it owes something.
  private void changed() {
    var was = grid.getSelectedItems().stream().map(PayerDebtsView::key).findFirst();
    grid.getDataProvider().refreshAll();
    var now =
        page(0, MOST).items().stream()
            .filter(debt -> was.filter(key(debt)::equals).isPresent())
            .findFirst();
    now.ifPresentOrElse(grid::select, grid::deselectAll);
    panel.show(now);
  }

  private void read() {
    trouble.over();
    try {
      whose.offer(names);
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
    var of = whose.who() == null ? "" : "?practitioner=" + whose.who();
    csv.setHref("/fichiers/comptes/tiers-payants.csv" + of);
    xlsx.setHref("/fichiers/comptes/tiers-payants.xlsx" + of);
    grid.deselectAll();
    panel.show(Optional.empty());
    grid.getDataProvider().refreshAll();
  }

  private Stream<PayerDebt> fetch(Query<PayerDebt, Void> query) {
    return page(query.getPage(), query.getPageSize()).items().stream();
  }

  private Page<PayerDebt> page(int page, int size) {
    try {
      return billing.debts(whose.who(), page, size);
    } catch (GatewayProblem problem) {
      trouble.show(problem);
      return new Page<>(List.of(), page, size, 0);
    }
  }
}
