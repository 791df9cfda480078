package health.consulta.portal.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.portal.gateway.GatewayProblem;

/// Shows, hides and moves the columns of a list, if it is one, which follows at once; takes up a
/// saved view, and saves this one.
final class ViewDialog<T> extends Dialog {
  private static final int LONGEST = 60;

  private final SavedViews<T> views;
  private final H3 title = new H3(Words.of("views.saved"));
  private final UnorderedList saved = new UnorderedList();
  private final UnorderedList columns = new UnorderedList();
  private final TextField name = new TextField(Words.of("views.name"));

  ViewDialog(SavedViews<T> views) {
    this.views = views;
    setHeaderTitle(Words.of("views.open"));
    setWidth("26rem");
    saved.addClassName("s-columns");
    columns.addClassName("s-columns");
    name.setMaxLength(LONGEST);
    name.addKeyPressListener(Key.ENTER, pressed -> save());
    var keep = new Div(name, new Button(Words.of("action.save"), clicked -> save()));
    keep.addClassName("s-keep");
    add(title, saved);
    if (!views.columns().isEmpty()) add(new H3(Words.of("views.columns")), columns);
    add(new H3(Words.of("views.save")), keep, new Paragraph(hint()));
    addClassName("s-look");
    var first =
        new Button(
            Words.of("views.first"),
            clicked -> {
              close();
              views.begin();
            });
    getFooter().add(first, new Button(Words.of("action.close"), clicked -> close()));
    showSaved();
    showColumns();
  }

  private String hint() {
    return Words.of(views.columns().isEmpty() ? "views.name.hint.plain" : "views.name.hint");
  }

  private void showSaved() {
    saved.removeAll();
    try {
      for (var view : views.named()) saved.add(row(view));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    title.setVisible(saved.getComponentCount() > 0);
  }

  private ListItem row(SavedView view) {
    var name = view.view().name();
    var take =
        new NativeButton(
            name,
            clicked -> {
              close();
              views.become(view.view());
            });
    take.addClassName("s-take");
    var remove = new NativeButton("", clicked -> remove(view));
    remove.add(new Icon("close"));
    Words.name(remove, Words.of("views.remove", name));
    return new ListItem(take, remove);
  }

  private void showColumns() {
    columns.removeAll();
    for (var column : views.columns()) columns.add(row(column));
  }

  private ListItem row(Column<T> column) {
    var shown = new Checkbox(views.heading(column), column.isVisible());
    shown.setEnabled(!GridLook.isFixed(column));
    shown.addValueChangeListener(ticked -> views.show(column, ticked.getValue()));
    var row = new ListItem(shown);
    if (!GridLook.isFixed(column))
      row.add(
          step("arrow-up", "views.up", column, -1), step("arrow-down", "views.down", column, 1));
    return row;
  }

  private NativeButton step(String icon, String words, Column<T> column, int by) {
    var step =
        new NativeButton(
            "",
            clicked -> {
              views.move(column, by);
              showColumns();
              again(column, by);
            });
    step.add(new Icon(icon));
    Words.name(step, Words.of(words, views.heading(column)));
    return step;
  }

  /// The focus stays on the button of the column that moved.
  private void again(Column<T> column, int by) {
    columns
        .getComponentAt(views.columns().indexOf(column))
        .getChildren()
        .filter(NativeButton.class::isInstance)
        .map(NativeButton.class::cast)
        .skip(by < 0 ? 0 : 1)
        .findFirst()
        .ifPresent(NativeButton::focus);
  }

  private void save() {
    var wanted = name.getValue().strip();
    if (wanted.isEmpty()) refuse(Words.of("form.filled.wrong"));
    else
      try {
        views.save(wanted);
        close();
        Words.toast(Words.of("views.kept", wanted));
      } catch (GatewayProblem problem) {
        refuse(Words.of(problem));
      }
  }

  private void refuse(String why) {
    name.setErrorMessage(why);
    name.setInvalid(true);
  }

  private void remove(SavedView view) {
    try {
      views.remove(view);
      Words.toast(
          Words.of("views.removed", view.view().name()),
          Words.of("agenda.undo"),
          () -> again(view.view()));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    showSaved();
  }

  private void again(SaveView view) {
    try {
      views.keep(view);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    showSaved();
  }
}
