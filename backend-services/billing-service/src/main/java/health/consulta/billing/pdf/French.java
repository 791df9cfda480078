package health.consulta.billing.pdf;

import health.consulta.contract.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/// Money and dates as they are written in France.
class French {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private French() {}

  /// Such as 1 234,50 €. The narrow space has no letter in the standard fonts.
  static String money(Money money) {
    var currency = Currency.getInstance(money.currency());
    var format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
    format.setCurrency(currency);
    return format
        .format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits()))
        .replace('\u202f', '\u00a0');
  }

  /// Such as 1er décembre 2026.
  static String day(LocalDate day) {
    var text = DAY.format(day);
    return day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
  }

  static String day(Instant at) {
    return day(at.atZone(ZONE).toLocalDate());
  }
}
