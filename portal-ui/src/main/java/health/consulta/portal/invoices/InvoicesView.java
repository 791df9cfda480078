package health.consulta.portal.invoices;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.MailingKind;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.MoneyRooms;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The book of invoices and credit notes: what is open, each paper beside the list, its correction,
/// and the accountant's files.
@Route(value = "factures", layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "PRACTITIONER", "ASSISTANT"})
final class InvoicesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  static final String NUMBER = "numero";
  private static final int LONGEST = 80;
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private final BillingApi billing;
  private final Grid<Invoice> grid = new Grid<>();
  private final TextField search = new TextField();
  private final Select<InvoiceStatus> status = new Select<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Anchor fec = new Anchor();
  private final Anchor table = new Anchor();
  private final Div open = new Div();
  private final PaperPanel panel;
  private final ViewButton<Invoice> views;
  private final MailBar mail;
  private final OpenScreens screens;
  private final Set<UUID> shown = ConcurrentHashMap.newKeySet();
  private @Nullable Registration listening;
  private @Nullable Invoice focused;

  InvoicesView(
      BillingApi billing, PaymentApi payments, UserApi users, OpenScreens screens, Clock clock) {
    this.screens = screens;
    this.billing = billing;
    this.panel = new PaperPanel(billing, payments, clock, this::again);
    this.mail = new MailBar(grid, () -> page(0, MailBar.MOST).items(), billing, this::again);
    addClassName("s-view");
    var today = LocalDate.now(clock.withZone(HOME));
    from.setValue(today.withDayOfYear(1));
    to.setValue(today);
    columns();
    grid.setItems(this::fetch, query -> (int) page(0, 1).total())
        .setIdentifierProvider(Invoice::id);
    grid.addClassName("s-table");
    grid.addItemClickListener(clicked -> panel.show(clicked.getItem()));
    grid.addCellFocusListener(moved -> focused = moved.getItem().orElse(null));
    grid.setEmptyStateText(Words.of("invoices.none"));
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(HOME)))
            .choice("status", status, InvoiceStatus.values())
            .day("from", from)
            .day("to", to);
    views = new ViewButton<>("factures", grid, filters, users);
    var work = new Div(grid, panel);
    work.addClassName("s-work");
    open.addClassName("s-ageing");
    open.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
    open.getElement().setAttribute("aria-label", Words.of("invoices.open"));
    var keys =
        Hints.of(
            "↵", "invoices.keys.open",
            "V", "invoices.keys.send",
            "R", "invoices.keys.remind",
            "E", "invoices.keys.take",
            "C", "invoices.keys.credit");
    add(MoneyRooms.INVOICES.nav(), tools(), open, mail, work, keys);
    Shortcuts.addShortcutListener(this, this::look, Key.ENTER).listenOn(grid);
    shortcut(Key.KEY_V, MailingKind.SENDING);
    shortcut(Key.KEY_R, MailingKind.REMINDER);
    Shortcuts.addShortcutListener(this, panel::credit, Key.KEY_C).listenOn(grid);
    Shortcuts.addShortcutListener(this, panel::take, Key.KEY_E).listenOn(grid);
    showOpen();
    showFiles();
  }

  @Override
  public String getPageTitle() {
    return Words.of("invoices.title") + " · Consulta";
  }

  /// Another screen may name one paper, whenever it was issued.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    query
        .getSingleParameter(NUMBER)
        .filter(number -> number.length() <= LONGEST)
        .ifPresent(this::find);
  }

  private void find(String number) {
    from.clear();
    to.clear();
    search.setValue(number);
    var found = page(0, 2).items();
    if (found.size() == 1) panel.show(found.getFirst());
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following =
        new Follow<UUID, Set<UUID>>(
            attached.getUI(), stale -> stale, stale -> again(), problem -> {});
    listening =
        screens.open(event -> {
          switch (event) {
            case InvoiceEvent of when shown.contains(of.invoiceId()) ->
                following.soon(of.invoiceId());
            // billing reads it first
            case PaymentEvent of when shown.contains(of.bookingId()) ->
                following.later(of.bookingId());
            default -> {}
          }
        });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (listening != null) listening.remove();
  }

  private void shortcut(Key key, MailingKind kind) {
    Shortcuts.addShortcutListener(this, () -> mail.mail(kind, panel.paper()), key).listenOn(grid);
  }

  /// The paper with the focus is beside the list.
  private void look() {
    if (focused != null) panel.show(focused);
  }

  /// A shown paper may have changed; it stays beside the list.
  private void again() {
    grid.getDataProvider().refreshAll();
    showOpen();
    try {
      panel.again();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  private Div tools() {
    search.setPlaceholder(Words.of("invoices.search"));
    search.setAriaLabel(Words.of("invoices.search"));
    search.setClearButtonVisible(true);
    search.setMaxLength(LONGEST);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    status.setItems(InvoiceStatus.values());
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption(Words.of("invoices.all"));
    status.setItemLabelGenerator(
        each -> Words.of(each == null ? "invoices.all" : "invoices.filter." + each));
    status.setAriaLabel(Words.of("invoices.status"));
    from.setAriaLabel(Words.of("reports.from"));
    to.setAriaLabel(Words.of("reports.to"));
    search.addValueChangeListener(typed -> changed());
    status.addValueChangeListener(chosen -> changed());
    from.addValueChangeListener(chosen -> changed());
    to.addValueChangeListener(chosen -> changed());
    var space = new Span();
    space.addClassName("grow");
    fec.setText(Words.of("invoices.fec"));
    table.setText(Words.of("invoices.csv"));
    Stream.of(fec, table).forEach(link -> link.getElement().setAttribute("download", true));
    var tools = new Div(search, status, from, to, space, views, fec, table);
    tools.addClassName("s-tools");
    return tools;
  }

  private void columns() {
    column("invoices.number", Invoice::number).setFrozen(true);
    column("invoices.date", paper -> Days.show(paper.issuedOn()));
    column("invoices.patient", Invoice::recipientName);
    column("invoices.issuer", Invoice::issuerName);
    column("invoices.amount", paper -> Amounts.show(signed(paper)))
        .setTextAlign(ColumnTextAlign.END);
    column("invoices.due", paper -> Amounts.show(paper.due())).setTextAlign(ColumnTextAlign.END);
    column("invoices.status", PaperPanel::state);
    column("invoices.reminded", InvoicesView::reminded);
  }

  private Grid.Column<Invoice> column(String key, ValueProvider<Invoice, String> value) {
    return grid.addColumn(value).setHeader(Words.of(key)).setKey(key).setAutoWidth(true);
  }

  private static String reminded(Invoice paper) {
    var reminded = paper.reminded();
    return reminded == null
        ? ""
        : Words.of("invoices.reminded.on", Days.show(reminded.lastOn()), reminded.times());
  }

  private static health.consulta.contract.Money signed(Invoice paper) {
    return paper.kind() == InvoiceKind.CREDIT_NOTE ? paper.total().negated() : paper.total();
  }

  private void changed() {
    shown.clear();
    grid.getDataProvider().refreshAll();
    grid.deselectAll();
    panel.close();
    showOpen();
    showFiles();
  }

  private Stream<Invoice> fetch(Query<Invoice, Void> query) {
    var items = page(query.getPage(), query.getPageSize()).items();
    items.forEach(paper -> shown.addAll(List.of(paper.id(), paper.bookingId())));
    return items.stream();
  }

  /// A service that does not answer shows no lines, and says so.
  private Page<Invoice> page(int page, int size) {
    try {
      return billing.invoices(
          status.getValue(),
          search.isEmpty() ? null : search.getValue().strip(),
          from.getValue(),
          to.getValue(),
          page,
          size);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return new Page<>(List.of(), page, size, 0);
    }
  }

  private void showOpen() {
    open.removeAll();
    try {
      var ageing = billing.ageing();
      open.add(figure(Words.of("invoices.open"), Amounts.show(ageing.outstanding())));
      for (var bucket : ageing.buckets()) {
        var days =
            bucket.toDays() == null
                ? Words.of("invoices.older", bucket.fromDays() - 1)
                : Words.of("invoices.days", bucket.fromDays(), bucket.toDays());
        open.add(figure(days, Amounts.show(bucket.outstanding())));
      }
      if (ageing.payers() != null)
        open.add(figure(Words.of("invoices.duePayers"), Amounts.show(ageing.payers())));
    } catch (GatewayProblem problem) {
      open.add(new Span(Words.of(problem)));
    }
  }

  private static Div figure(String name, String value) {
    var amount = new Span(value);
    amount.addClassName("strong");
    return new Div(new Span(name), amount);
  }

  private void showFiles() {
    var complete = !from.isEmpty() && !to.isEmpty();
    fec.setVisible(complete);
    table.setVisible(complete);
    if (!complete) return;
    var path = "/fichiers/comptes/%s?from=" + from.getValue() + "&to=" + to.getValue();
    fec.setHref(path.formatted("fec"));
    table.setHref(path.formatted("csv"));
  }
}
