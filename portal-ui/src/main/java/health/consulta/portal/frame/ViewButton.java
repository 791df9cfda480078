package health.consulta.portal.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import health.consulta.portal.gateway.UserApi;

/// Beside the filters of a list: opens its columns and the views that somebody saved of it.
public final class ViewButton<T> extends Button {
  /// @param screen as its address says
  /// @param grid with its columns, as it is when nobody has changed it
  public ViewButton(String screen, Grid<T> grid, Filters filters, UserApi users) {
    super(Words.of("views.open"));
    var views = new SavedViews<>(screen, grid, filters, users);
    addClickListener(clicked -> new ViewDialog<>(views).open());
  }
}
