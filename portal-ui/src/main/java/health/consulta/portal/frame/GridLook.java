package health.consulta.portal.frame;

import static java.util.Comparator.comparingInt;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import health.consulta.contract.user.SaveView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which columns of a grid are shown, in which order, and by which of them it is sorted. The first
/// stays where it is when it is frozen; what has no heading (a row's buttons) stays last.
final class GridLook<T> implements Look<T> {
  private final Grid<T> grid;

  GridLook(Grid<T> grid) {
    this.grid = grid;
  }

  @Override
  public List<Column<T>> columns() {
    return grid.getColumns().stream().filter(this::hasHeading).toList();
  }

  static boolean isFixed(Column<?> column) {
    return column.isFrozen();
  }

  @Override
  public void move(Column<T> column, int by) {
    var order = new ArrayList<>(columns());
    int at = order.indexOf(column);
    int to = at + by;
    if (to < 0 || to >= order.size() || isFixed(order.get(to)) || isFixed(column)) return;
    Collections.swap(order, at, to);
    arrange(order);
  }

  @Override
  public SaveView now(String screen, String name, Map<String, String> filters) {
    var sort = sort();
    return new SaveView(
        screen,
        name,
        columns().stream().filter(Column::isVisible).map(Column::getKey).toList(),
        sort.map(by -> by.getSorted().getKey()).orElse(null),
        sort.filter(by -> by.getDirection() == SortDirection.DESCENDING).isPresent(),
        filters);
  }

  @Override
  public void become(SaveView view) {
    show(view);
    var direction = view.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
    grid.sort(
        columns().stream()
            .filter(column -> column.getKey().equals(view.sortedBy()) && column.isSortable())
            .map(column -> new GridSortOrder<>(column, direction))
            .toList());
  }

  @Override
  public void show(SaveView view) {
    var wanted = view.columns();
    arrange(columns().stream().sorted(comparingInt(column -> place(wanted, column))).toList());
    for (var column : columns())
      column.setVisible(isFixed(column) || wanted.contains(column.getKey()));
  }

  private static int place(List<String> wanted, Column<?> column) {
    if (isFixed(column)) return -1;
    int at = wanted.indexOf(column.getKey());
    return at < 0 ? wanted.size() : at;
  }

  private void arrange(List<Column<T>> order) {
    var all = new ArrayList<>(order);
    grid.getColumns().stream().filter(column -> !hasHeading(column)).forEach(all::add);
    grid.setColumnOrder(all);
  }

  private Optional<GridSortOrder<T>> sort() {
    return grid.getSortOrder().stream().findFirst();
  }

  private boolean hasHeading(Column<T> column) {
    return !heading(column).isBlank();
  }

  /// Of several rows of headings the first; "" where there is none.
  @Override
  public String heading(Column<T> column) {
    var row = grid.getHeaderRows().stream().findFirst();
    return row.map(each -> each.getCell(column).getText()).orElse("");
  }
}
