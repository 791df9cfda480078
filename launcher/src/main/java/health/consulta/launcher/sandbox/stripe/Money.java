package health.consulta.launcher.sandbox.stripe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Minor units, shown to people.
final class Money {
  private Money() {}

  static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT)).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static String shown(long minor, String code, Locale locale) {
    var currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()));
  }
}
