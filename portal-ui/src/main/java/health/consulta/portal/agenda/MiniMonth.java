package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/// The month beside the agenda, to jump to a date; it is leafed through by itself.
final class MiniMonth extends Aside {
  private final Span title = new Span();
  private final MonthGrid grid;
  private LocalDate shown = LocalDate.EPOCH;
  private LocalDate chosen = LocalDate.EPOCH;
  private LocalDate today = LocalDate.EPOCH;

  MiniMonth(Consumer<LocalDate> jump) {
    grid = new MonthGrid(jump);
    grid.addClassName("s-mini");
    addClassName("s-side");
    getElement().setAttribute("aria-label", Words.of("agenda.mini"));
    title.getElement().setAttribute("aria-live", "polite");
    add(
        new Div(
            leaf("left", "agenda.mini.previous", -1), title, leaf("right", "agenda.mini.next", 1)),
        grid);
  }

  void show(LocalDate date, LocalDate now) {
    if (date.equals(chosen) && now.equals(today)) return;
    chosen = date;
    today = now;
    shown = date;
    draw();
  }

  private void draw() {
    title.setText(
        DateTimeFormatter.ofPattern("LLLL yyyy", UI.getCurrent().getLocale()).format(shown));
    grid.show(shown, today, List.of());
  }

  private NativeButton leaf(String icon, String key, int months) {
    var leaf =
        new NativeButton(
            "",
            clicked -> {
              shown = shown.plusMonths(months);
              draw();
            });
    leaf.add(new Icon(icon));
    leaf.addClassName("quiet");
    Words.name(leaf, Words.of(key));
    return leaf;
  }
}
