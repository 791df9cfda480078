package health.consulta.portal.frame;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a list is looked at: its columns, which stay as their owner left them on every device, and
/// views that they saved with order and filters.
final class SavedViews<T> {
  /// The name of the view that nobody named: how the list was left.
  private static final String LEFT = "";

  private final String screen;
  private final Look<T> look;
  private final Filters filters;
  private final UserApi users;
  private final SaveView first;
  private @Nullable List<SavedView> saved;

  /// Of a screen that is no list.
  SavedViews(String screen, Filters filters, UserApi users) {
    this(screen, Look.plain(), filters, users);
  }

  SavedViews(String screen, Grid<T> grid, Filters filters, UserApi users) {
    this(screen, new GridLook<>(grid), filters, users);
    grid.setColumnReorderingAllowed(true);
    grid.addColumnReorderListener(moved -> {
      if (moved.isFromClient()) left();
    });
    try {
      named(LEFT).ifPresent(as -> look.show(as.view()));
    } catch (GatewayProblem unread) {
      // the list is there without them; they are read when they are asked for
    }
  }

  private SavedViews(String screen, Look<T> look, Filters filters, UserApi users) {
    this.screen = screen;
    this.look = look;
    this.filters = filters;
    this.users = users;
    this.first = look.now(screen, LEFT, filters.now());
  }

  /// Those that somebody named.
  ///
  /// @throws GatewayProblem when they cannot be read
  List<SavedView> named() {
    return saved().stream().filter(each -> !each.view().name().equals(LEFT)).toList();
  }

  List<Column<T>> columns() {
    return look.columns();
  }

  String heading(Column<T> column) {
    return look.heading(column);
  }

  void show(Column<T> column, boolean shown) {
    column.setVisible(shown);
    left();
  }

  void move(Column<T> column, int by) {
    look.move(column, by);
    left();
  }

  void become(SaveView view) {
    look.become(view);
    filters.become(view.filters());
    left();
  }

  /// As the list was when nobody had changed it.
  void begin() {
    become(first);
  }

  /// In the place of what has that name.
  ///
  /// @throws GatewayProblem when it is refused
  void save(String name) {
    keep(look.now(screen, name, filters.now()));
  }

  /// As it was before it was removed.
  void keep(SaveView view) {
    var id = named(view.name()).map(SavedView::id).orElseGet(UUID::randomUUID);
    users.save(id, view);
    saved = null;
  }

  void remove(SavedView view) {
    users.removeView(view.id());
    saved = null;
  }

  /// The columns are kept as they are now; nothing is said of it.
  private void left() {
    if (look.columns().isEmpty()) return;
    try {
      keep(look.now(screen, LEFT, Map.of()));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  private Optional<SavedView> named(String name) {
    return saved().stream().filter(each -> each.view().name().equalsIgnoreCase(name)).findFirst();
  }

  private List<SavedView> saved() {
    var known = saved;
    if (known == null) known = saved = users.views(screen).items();
    return known;
  }
}
