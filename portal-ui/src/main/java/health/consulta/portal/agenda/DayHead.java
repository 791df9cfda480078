package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// What stands over a column. Only what has changed is sent again.
final class DayHead extends Div {
  private final Span title = new Span();
  private final Span beneath = new Span();
  private final Span count = new Span();

  DayHead() {
    var name = new Span(title, beneath);
    name.addClassName("s-head-name");
    count.addClassName("count-of-visits");
    add(name, count);
  }

  /// @param more beneath the title; empty for nothing
  void show(String words, String more, String visits, boolean today) {
    title.setText(words);
    beneath.setText(more);
    beneath.setVisible(!more.isEmpty());
    count.setText(visits);
    setClassName("today", today);
  }
}
