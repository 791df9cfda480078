package health.consulta.portal.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.Page;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may sign in, and as what.
@Route(value = "admin/users", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class UsersView extends Div implements HasDynamicTitle {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private final Grid<Account> grid = new Grid<>();
  private final TextField search = new TextField();
  private final UserApi users;

  UsersView(UserApi users) {
    this.users = users;
    addClassName("s-view");
    search.setAriaLabel(Words.of("users.search"));
    search.setPlaceholder(Words.of("users.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(typed -> grid.getDataProvider().refreshAll());
    columns();
    var space = new Span();
    space.addClassName("grow");
    var views = new ViewButton<>("utilisateurs", grid, new Filters(LocalDate::now), users);
    var tools = new Div(search, space, views);
    tools.addClassName("s-tools");
    grid.setItems(this::fetch, query -> (int) page(0, 1).total());
    grid.addClassName("s-table");
    add(tools, grid);
  }

  @Override
  public String getPageTitle() {
    return Words.of("users.title") + " · Consulta";
  }

  private void columns() {
    column("users.name", account -> account.lastName() + " " + account.firstName());
    column("users.email", Account::email);
    column("users.roles", UsersView::roles);
    column("users.status", account -> Words.of("account." + account.status()));
    column("users.since", UsersView::since);
    grid.addComponentColumn(this::lost).setKey("lost").setAutoWidth(true).setFlexGrow(0);
    grid.addComponentColumn(this::edit).setKey("edit").setAutoWidth(true).setFlexGrow(0);
  }

  private void column(String key, ValueProvider<Account, String> value) {
    grid.addColumn(value).setHeader(Words.of(key)).setKey(key).setAutoWidth(true);
  }

  private NativeButton edit(Account account) {
    var name = account.firstName() + " " + account.lastName();
    var edit = new NativeButton(Words.of("users.edit", name));
    edit.addClickListener(
        clicked -> new RolesDialog(account, change -> save(account, name, change)).open());
    return edit;
  }

  private NativeButton lost(Account account) {
    var lost = new NativeButton(Words.of("lostCode.action"));
    Words.name(lost, Words.of("lostCode.title", account.firstName() + " " + account.lastName()));
    lost.addClickListener(clicked -> {
      try {
        new LostFactorDialog(users, account).open();
      } catch (GatewayProblem problem) {
        Words.toast(Words.of(problem));
      }
    });
    return lost;
  }

  private void save(Account account, String name, ChangeRoles change) {
    try {
      users.change(account.id(), change);
      Words.toast(Words.of("users.saved", name));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    grid.getDataProvider().refreshAll();
  }

  private Stream<Account> fetch(Query<Account, Void> query) {
    return page(query.getPage(), query.getPageSize()).items().stream();
  }

  /// A directory that does not answer shows no lines, and says so.
  private Page<Account> page(int page, int size) {
    try {
      return users.accounts(page, size, search.isEmpty() ? null : search.getValue());
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return new Page<>(List.of(), page, size, 0);
    }
  }

  private static String roles(Account account) {
    return account.roles().stream()
        .sorted()
        .map(role -> Words.of("role." + role))
        .collect(Collectors.joining(", "));
  }

  private static String since(Account account) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(UI.getCurrent().getLocale())
        .format(account.createdAt().atZone(HOME));
  }
}
