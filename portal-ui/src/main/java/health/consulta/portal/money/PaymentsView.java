package health.consulta.portal.money;

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
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.MoneyRooms;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was paid for visits, and how: the list, and beside it one payment with its life.
@Route(value = "encaissements", layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "PRACTITIONER", "ASSISTANT"})
final class PaymentsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  static final String REFERENCE = "reference";
  private static final int LOOK_BACK = 30; // days
  private static final int LONGEST = 255;

  private final PaymentApi payments;
  private final Practitioners names;
  private final Grid<PracticePayment> grid = new Grid<>();
  private final TextField reference = new TextField();
  private final WhoseField whose;
  private final Select<PaymentStatus> status = new Select<>();
  private final Select<PaymentProvider> provider = new Select<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Anchor csv = new Anchor("", "CSV");
  private final Anchor xlsx = new Anchor("", "XLSX");
  private final Trouble trouble = new Trouble(this::read);
  private final PaymentPanel panel;
  private final ViewButton<PracticePayment> views;
  private final OpenScreens screens;
  private final Set<UUID> shown = ConcurrentHashMap.newKeySet();
  private @Nullable Registration open;
  private Sought sought = Sought.named("");

  PaymentsView(
      PaymentApi payments,
      AgendaApi agendas,
      UserApi users,
      Practitioners names,
      OpenScreens screens,
      Clock clock) {
    this.screens = screens;
    this.payments = payments;
    this.names = names;
    this.whose = new WhoseField(users);
    this.panel = new PaymentPanel(payments, agendas, names, this::changed, grid::deselectAll);
    addClassName("s-view");
    from.setValue(LocalDate.now(clock.withZone(Days.BOOKS)).minusDays(LOOK_BACK));
    columns();
    grid.addClassName("s-table");
    grid.setEmptyStateText(Words.of("books.none"));
    grid.addSelectionListener(chosen -> panel.show(chosen.getFirstSelectedItem()));
    grid.setItems(this::fetch, this::count).setIdentifierProvider(PracticePayment::id);
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(Days.BOOKS)))
            .part("practitioner", whose::kept, id -> whose.become(id, names))
            .choice("status", status, PaymentStatus.values())
            .choice("provider", provider, PaymentProvider.values())
            .day("from", from)
            .day("to", to);
    views = new ViewButton<>("encaissements", grid, filters, users);
    var work = new Div(grid, panel);
    work.addClassName("s-work");
    add(MoneyRooms.PAYMENTS.nav(), tools(), trouble, work, hints());
    Shortcuts.addShortcutListener(this, panel::refund, Key.KEY_R).listenOn(grid);
    Shortcuts.addShortcutListener(this, panel::take, Key.KEY_E).listenOn(grid);
    Shortcuts.addShortcutListener(this, panel::look, Key.KEY_D).listenOn(grid);
  }

  @Override
  public String getPageTitle() {
    return Words.of("books.payments") + " · Consulta";
  }

  /// Another screen may name one payment.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    query.getSingleParameter(REFERENCE).ifPresent(reference::setValue);
    read();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following =
        new Follow<UUID, Set<UUID>>(attached.getUI(), stale -> stale, this::heard, trouble::show);
    open =
        screens.open(event -> {
          if (event instanceof PaymentEvent one && shown.contains(one.paymentId()))
            following.soon(one.paymentId());
        });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (open != null) open.remove();
  }

  private void heard(Set<UUID> stale) {
    grid.getDataProvider().refreshAll();
    panel.heard(stale);
  }

  private static Div hints() {
    return Hints.of(
        "↑ ↓",
        "agenda.keys.browse",
        Words.of("books.space"),
        "agenda.keys.open",
        "R",
        "books.refund",
        "E",
        "books.take",
        "D",
        "books.look");
  }

  private Div tools() {
    reference.setPlaceholder(Words.of("books.reference"));
    reference.setAriaLabel(Words.of("books.reference"));
    reference.setClearButtonVisible(true);
    reference.setMaxLength(LONGEST);
    reference.setValueChangeMode(ValueChangeMode.LAZY);
    choice(status, PaymentStatus.values(), "books.status", "books.everyStatus");
    choice(provider, PaymentProvider.values(), "books.provider", "books.everyProvider");
    from.setAriaLabel(Words.of("books.from"));
    to.setAriaLabel(Words.of("books.to"));
    from.setClearButtonVisible(true);
    to.setClearButtonVisible(true);
    to.setPlaceholder(Words.of("reports.to"));
    reference.addValueChangeListener(typed -> read());
    whose.addValueChangeListener(chosen -> read());
    status.addValueChangeListener(chosen -> read());
    provider.addValueChangeListener(chosen -> read());
    from.addValueChangeListener(chosen -> read());
    to.addValueChangeListener(chosen -> read());
    var space = new Span();
    space.addClassName("grow");
    Stream.of(csv, xlsx)
        .forEach(link -> {
          link.getElement().setAttribute("download", true);
          link.setAriaLabel(Words.of("reports.file", Words.of("books.payments"), link.getText()));
        });
    var tools = new Div(reference, whose, status, provider, from, to, space, views, csv, xlsx);
    tools.addClassName("s-tools");
    return tools;
  }

  private static <T extends Enum<T>> void choice(
      Select<T> field, T[] values, String words, String all) {
    field.setItems(values);
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(Words.of(all));
    field.setPlaceholder(Words.of(all));
    field.setItemLabelGenerator(each -> Words.of(each == null ? all : words + "." + each));
    field.setAriaLabel(Words.of(words));
  }

  private void columns() {
    column("books.visit", payment -> Days.show(payment.visitStart()), PaymentOrder.VISIT)
        .setFrozen(true);
    column("agenda.practitioner", this::practitioner, null);
    grid.addComponentColumn(PaymentState::of)
        .setHeader(Words.of("books.status"))
        .setKey("books.status")
        .setAutoWidth(true)
        .setSortProperty(PaymentOrder.STATUS.name());
    column("books.provider", PaymentsView::means, PaymentOrder.PROVIDER);
    column("invoices.amount", payment -> Amounts.show(payment.amount()), PaymentOrder.AMOUNT)
        .setTextAlign(ColumnTextAlign.END);
    column("books.taken", payment -> Amounts.show(payment.online().plus(payment.onSite())), null)
        .setTextAlign(ColumnTextAlign.END);
    column("books.refunded", payment -> Amounts.show(payment.refunded()), null)
        .setTextAlign(ColumnTextAlign.END);
    column("books.created", payment -> Days.show(payment.createdAt()), PaymentOrder.CREATED);
  }

  private Grid.Column<PracticePayment> column(
      String key, ValueProvider<PracticePayment, String> value, @Nullable PaymentOrder order) {
    var column = grid.addColumn(value).setHeader(Words.of(key)).setKey(key).setAutoWidth(true);
    column.setSortable(order != null);
    return order == null ? column : column.setSortProperty(order.name());
  }

  static String means(PracticePayment payment) {
    return Words.of("books.provider." + payment.provider());
  }

  /// A name that cannot be read leaves its line.
  private String practitioner(PracticePayment payment) {
    try {
      return names.of(payment.practitionerId()).displayName();
    } catch (GatewayProblem unread) {
      return "…";
    }
  }

  private void read() {
    try {
      whose.offer(names);
      trouble.over();
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
    sought = sought();
    csv.setHref(sought.at("/fichiers/comptes/encaissements.csv"));
    xlsx.setHref(sought.at("/fichiers/comptes/encaissements.xlsx"));
    shown.clear();
    grid.deselectAll();
    panel.show(Optional.empty());
    grid.getDataProvider().refreshAll();
  }

  private Sought sought() {
    if (!reference.getValue().isBlank()) return Sought.named(reference.getValue().strip());
    return new Sought(
        whose.who(),
        status.getValue(),
        provider.getValue(),
        from.getValue(),
        to.getValue(),
        null,
        PaymentOrder.VISIT,
        false);
  }

  private void changed(PracticePayment payment) {
    grid.getDataProvider().refreshItem(payment);
  }

  private Stream<PracticePayment> fetch(Query<PracticePayment, Void> query) {
    int page = query.getPage();
    int size = query.getPageSize();
    var sorted =
        query.getSortOrders().stream()
            .findFirst()
            .map(by ->
                sought.by(
                    PaymentOrder.valueOf(by.getSorted()),
                    by.getDirection() == SortDirection.ASCENDING))
            .orElse(sought);
    var items = page(sorted, page, size).items();
    items.forEach(payment -> shown.add(payment.id()));
    return items.stream();
  }

  private int count(Query<PracticePayment, Void> query) {
    return (int) page(sought, 0, 1).total();
  }

  private Page<PracticePayment> page(Sought wanted, int page, int size) {
    try {
      var read = wanted.page(payments, page, size);
      trouble.over();
      return read;
    } catch (GatewayProblem problem) {
      trouble.show(problem);
      return new Page<>(List.of(), page, size, 0);
    }
  }
}
