package health.consulta.portal.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// The keys that work here, at the foot of a screen.
public final class Hints {
  private Hints() {}

  public static Div agenda() {
    return of(
        "← ↑ ↓ →", "agenda.keys.browse",
        "↵", "agenda.keys.open",
        "M", "agenda.keys.move",
        "A", "agenda.keys.arrived",
        "S", "agenda.keys.admitted",
        "F", "agenda.keys.done",
        "Ctrl Z", "agenda.keys.undo",
        "T", "agenda.keys.today",
        "J 3 H O", "agenda.keys.dayWeek",
        "Ctrl K", "agenda.keys.palette",
        "?", "agenda.keys.all");
  }

  /// @param keysAndWords keys and the words' keys in turn
  public static Div of(String... keysAndWords) {
    var hints = new Div();
    hints.addClassName("s-hints");
    hints
        .getElement()
        .setAttribute("role", "note")
        .setAttribute("aria-label", Words.of("agenda.keys"));
    for (var i = 0; i < keysAndWords.length; i += 2) {
      var hint = new Span();
      for (var key : keysAndWords[i].split(" "))
        hint.getElement().appendChild(new Element("kbd").setText(key));
      hint.add(new Span(Words.of(keysAndWords[i + 1])));
      hints.add(hint);
    }
    return hints;
  }
}
