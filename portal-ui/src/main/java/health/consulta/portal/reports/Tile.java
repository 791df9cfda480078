package health.consulta.portal.reports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Money;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/// A figure of the whole period, and how it was before.
final class Tile extends Div {
  private Tile(String key, String value, @Nullable String change, @Nullable String before) {
    addClassName("s-tile");
    var shown = new Span(value);
    shown.addClassName("s-tile-value");
    add(new Span(Words.of(key)), shown);
    if (change == null || before == null) return;
    var changed = new Span(change);
    changed.addClassName("strong");
    add(new Div(changed, new Span(" " + Words.of("reports.against", before))));
  }

  static Tile count(String key, long now, @Nullable Long before) {
    var format = NumberFormat.getIntegerInstance(UI.getCurrent().getLocale());
    return before == null
        ? new Tile(key, format.format(now), null, null)
        : new Tile(key, format.format(now), growth(now, before), format.format(before));
  }

  static Tile money(String key, Money now, @Nullable Money before) {
    return before == null
        ? new Tile(key, Amounts.show(now), null, null)
        : new Tile(
            key, Amounts.show(now), growth(now.minor(), before.minor()), Amounts.show(before));
  }

  /// @param now between 0 and 1
  static Tile share(String key, double now, @Nullable Double before) {
    if (before == null) return new Tile(key, percent(now), null, null);
    var points = signed(100 * (now - before));
    return new Tile(key, percent(now), Words.of("reports.points", points), percent(before));
  }

  /// From nothing there is no percentage.
  private static String growth(long now, long before) {
    return before == 0 ? "" : signed(100.0 * (now - before) / before) + " %";
  }

  private static String signed(double value) {
    var format = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
    format.setMaximumFractionDigits(1);
    var shown = format.format(Math.abs(value));
    if (shown.equals("0")) return "± 0";
    return (value < 0 ? "− " : "+ ") + shown;
  }

  private static String percent(double share) {
    var format = NumberFormat.getPercentInstance(UI.getCurrent().getLocale());
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }
}
