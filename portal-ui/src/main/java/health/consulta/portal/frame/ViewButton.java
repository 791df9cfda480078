package health.consulta.portal.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import health.consulta.portal.gateway.UserApi;

/// Beside the filters of a screen: opens the columns of its list, if it is one, and the views that
/// somebody saved of it.
public final class ViewButton<T> extends Button {
  /// @param screen as its address says
  /// @param grid with its columns, as it is when nobody has changed it
  public ViewButton(String screen, Grid<T> grid, Filters filters, UserApi users) {
    this(new SavedViews<>(screen, grid, filters, users));
  }

  private ViewButton(SavedViews<T> views) {
    super(Words.of("views.open"));
    addClickListener(clicked -> new ViewDialog<>(views).open());
  }

  /// Of a screen that is no list.
  ///
  /// @param screen as its address says
  public static ViewButton<Void> of(String screen, Filters filters, UserApi users) {
    return new ViewButton<>(new SavedViews<>(screen, filters, users));
  }
}
