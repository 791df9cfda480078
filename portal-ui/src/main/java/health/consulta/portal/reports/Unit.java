package health.consulta.portal.reports;

import com.vaadin.flow.component.UI;
import health.consulta.contract.Money;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.text.NumberFormat;

/// What a figure counts in, and how people read it.
enum Unit {
  COUNT("", 1, 0),
  /// Of cents.
  EUROS("€", 100, 2),
  /// Between 0 and 1.
  SHARE("%", 0.01, 1),
  MINUTES("min", 1, 0),
  /// Of minutes.
  HOURS("h", 60, 1),
  /// Of minutes.
  DAYS("j", 24 * 60, 1);

  private static final String NONE = "–";

  private final String sign;
  private final double size;
  private final int digits;

  Unit(String sign, double size, int digits) {
    this.sign = sign;
    this.size = size;
    this.digits = digits;
  }

  /// In the unit itself, as bars show it.
  double of(double value) {
    return Double.isFinite(value) ? value / size : 0;
  }

  /// After a value, such as €; may be empty.
  String sign() {
    return this == DAYS ? Words.of("reports.days") : sign;
  }

  /// @param value not a number: there is nothing to say
  String show(double value) {
    if (!Double.isFinite(value)) return NONE;
    if (this == EUROS) return Amounts.show(Money.euros(Math.round(value)));
    var shown = format(digits).format(of(value));
    return sign.isEmpty() ? shown : shown + " " + sign();
  }

  /// How it changed; empty where that is nothing to say.
  String change(double now, double before) {
    if (!Double.isFinite(now) || !Double.isFinite(before)) return "";
    if (this == SHARE) return Words.of("reports.points", signed(of(now) - of(before)));
    return before == 0 ? "" : signed(100 * (now - before) / before) + " %";
  }

  private static String signed(double value) {
    var shown = format(1).format(Math.abs(value));
    if (shown.equals("0")) return "± 0";
    return (value < 0 ? "− " : "+ ") + shown;
  }

  private static NumberFormat format(int digits) {
    var format = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
    format.setMaximumFractionDigits(digits);
    return format;
  }
}
