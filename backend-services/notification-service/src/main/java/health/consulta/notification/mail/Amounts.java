package health.consulta.notification.mail;

import health.consulta.contract.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Money as the reader writes it.
final class Amounts {
  private Amounts() {}

  static String show(Money amount, Locale language) {
    var format = NumberFormat.getCurrencyInstance(language);
    var currency = Currency.getInstance(amount.currency());
    format.setCurrency(currency);
    return format.format(BigDecimal.valueOf(amount.minor(), currency.getDefaultFractionDigits()));
  }
}
