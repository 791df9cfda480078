package health.consulta.portal.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.NotedAct;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the people of practices did: who, when, to what.
@Route(value = "admin/journal", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class ActsView extends Div implements HasDynamicTitle {
  private static final int LOOK_BACK = 30; // days

  private final UserApi users;
  private final Grid<NotedAct> grid = new Grid<>();
  private final ComboBox<Account> who = new ComboBox<>();
  private final ComboBox<Act> act = new ComboBox<>();
  private final TextField subject = new TextField();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Anchor csv = new Anchor("", "CSV");
  private final Anchor xlsx = new Anchor("", "XLSX");
  private final Trouble trouble = new Trouble(this::read);
  private SoughtActs sought = new SoughtActs(null, null, null, null, null);

  ActsView(UserApi users, Clock clock) {
    this.users = users;
    addClassName("s-view");
    from.setValue(LocalDate.now(clock.withZone(Days.BOOKS)).minusDays(LOOK_BACK));
    fields();
    columns();
    grid.addClassName("s-table");
    grid.setEmptyStateText(Words.of("acts.none"));
    grid.setItems(this::fetch, query -> (int) page(0, 1).total());
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(Days.BOOKS)))
            .part("act", () -> act.isEmpty() ? null : act.getValue().name(), this::choose)
            .day("from", from)
            .day("to", to);
    var space = new Span();
    space.addClassName("grow");
    var views = new ViewButton<>("journal", grid, filters, users);
    var tools = new Div(who, act, from, to, subject, space, views, csv, xlsx);
    tools.addClassName("s-tools");
    add(tools, trouble, grid);
    read();
  }

  @Override
  public String getPageTitle() {
    return Words.of("acts.title") + " · Consulta";
  }

  private void fields() {
    named(who, "acts.who");
    who.setItemLabelGenerator(account -> account.firstName() + " " + account.lastName());
    who.setItems(this::accounts);
    named(act, "acts.act");
    act.setItemLabelGenerator(ActsView::words);
    act.setItems(Stream.of(Act.values()).sorted(Comparator.comparing(ActsView::words)).toList());
    subject.setAriaLabel(Words.of("acts.subject"));
    subject.setPlaceholder(Words.of("acts.subject"));
    subject.setPattern("[0-9a-fA-F-]{36}");
    subject.setClearButtonVisible(true);
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    from.setAriaLabel(Words.of("acts.from"));
    to.setAriaLabel(Words.of("acts.to"));
    to.setPlaceholder(Words.of("acts.to"));
    from.setPlaceholder(Words.of("acts.from"));
    from.setClearButtonVisible(true);
    to.setClearButtonVisible(true);
    who.addValueChangeListener(chosen -> read());
    act.addValueChangeListener(chosen -> read());
    subject.addValueChangeListener(typed -> read());
    from.addValueChangeListener(chosen -> read());
    to.addValueChangeListener(chosen -> read());
    for (var link : List.of(csv, xlsx)) {
      link.getElement().setAttribute("download", true);
      link.setAriaLabel(Words.of("reports.file", Words.of("acts.title"), link.getText()));
      link.setTitle(Words.of("acts.most", SoughtActs.MOST));
    }
  }

  private static void named(ComboBox<?> field, String key) {
    field.setAriaLabel(Words.of(key));
    field.setPlaceholder(Words.of(key));
    field.setClearButtonVisible(true);
  }

  private void choose(@Nullable String kept) {
    act.setValue(
        Stream.of(Act.values()).filter(one -> one.name().equals(kept)).findFirst().orElse(null));
  }

  static String words(Act act) {
    return Words.of("act." + act);
  }

  private void columns() {
    column("acts.at", line -> Days.show(line.at())).setFrozen(true);
    column("acts.who", ActsView::who);
    column("acts.as", line -> Words.of("role." + line.as()));
    column("acts.act", line -> words(line.act()));
    grid.addComponentColumn(this::subject)
        .setHeader(Words.of("acts.subject"))
        .setKey("acts.subject")
        .setAutoWidth(true)
        .setSortable(false);
  }

  private Grid.Column<NotedAct> column(String key, ValueProvider<NotedAct, String> value) {
    return grid.addColumn(value)
        .setHeader(Words.of(key))
        .setKey(key)
        .setAutoWidth(true)
        .setSortable(false);
  }

  private static String who(NotedAct line) {
    return line.actorName() == null ? Words.of("acts.gone") : line.actorName();
  }

  /// Shows everything that was done to the same.
  private Span subject(NotedAct line) {
    if (line.subjectId() == null) return new Span();
    var id = line.subjectId().toString();
    var button = new Button(id.substring(0, 8).toUpperCase(Locale.ROOT));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    Words.name(button, Words.of("acts.same", id));
    button.addClickListener(clicked -> {
      from.clear();
      subject.setValue(id);
    });
    return new Span(button);
  }

  private void read() {
    var wanted = subject();
    subject.setInvalid(!subject.isEmpty() && wanted.isEmpty());
    if (subject.isInvalid()) return;
    sought =
        new SoughtActs(
            who.isEmpty() ? null : who.getValue().id(),
            act.getValue(),
            wanted.orElse(null),
            from.getValue(),
            to.getValue());
    csv.setHref(sought.at("/fichiers/journal.csv"));
    xlsx.setHref(sought.at("/fichiers/journal.xlsx"));
    grid.getDataProvider().refreshAll();
  }

  private Optional<UUID> subject() {
    try {
      return Optional.of(UUID.fromString(subject.getValue().strip()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Stream<NotedAct> fetch(Query<NotedAct, Void> query) {
    return page(query.getPage(), query.getPageSize()).items().stream();
  }

  private Page<NotedAct> page(int page, int size) {
    try {
      var read = sought.page(users, page, size);
      trouble.over();
      return read;
    } catch (GatewayProblem problem) {
      trouble.show(problem);
      return new Page<>(List.of(), page, size, 0);
    }
  }

  private Stream<Account> accounts(Query<Account, String> query) {
    var words = query.getFilter().filter(typed -> !typed.isBlank()).orElse(null);
    int page = query.getPage();
    int size = query.getPageSize();
    try {
      return users.accounts(page, size, words).items().stream();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return Stream.empty();
    }
  }
}
