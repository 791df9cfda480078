package health.consulta.portal.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import health.consulta.portal.frame.Words;
import org.jspecify.annotations.Nullable;

/// A figure of the whole period, and how it was before.
final class Tile extends Div {
  Tile(String key, Unit unit, double now, @Nullable Double before) {
    addClassName("s-tile");
    var shown = new Span(unit.show(now));
    shown.addClassName("s-tile-value");
    add(new Span(Words.of(key)), shown);
    if (before == null) return;
    var changed = new Span(unit.change(now, before));
    changed.addClassName("strong");
    add(new Div(changed, new Span(" " + Words.of("reports.against", unit.show(before)))));
  }
}
