package health.consulta.portal.frame;

import com.vaadin.flow.component.grid.Grid.Column;
import health.consulta.contract.user.SaveView;
import java.util.List;
import java.util.Map;

/// What of a screen is kept beside its filters.
interface Look<T> {
  /// Those that may be shown or not, in their order.
  List<Column<T>> columns();

  String heading(Column<T> column);

  void move(Column<T> column, int by);

  SaveView now(String screen, String name, Map<String, String> filters);

  /// Columns that the view does not name are not shown.
  void become(SaveView view);

  /// Its columns only.
  void show(SaveView view);

  /// Of a screen that is no list.
  static <T> Look<T> plain() {
    return new Look<>() {
      @Override
      public List<Column<T>> columns() {
        return List.of();
      }

      @Override
      public String heading(Column<T> column) {
        return "";
      }

      @Override
      public void move(Column<T> column, int by) {}

      @Override
      public SaveView now(String screen, String name, Map<String, String> filters) {
        return new SaveView(screen, name, List.of(), null, false, filters);
      }

      @Override
      public void become(SaveView view) {}

      @Override
      public void show(SaveView view) {}
    };
  }
}
