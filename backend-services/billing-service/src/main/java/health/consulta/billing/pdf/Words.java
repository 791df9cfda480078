package health.consulta.billing.pdf;

import health.consulta.contract.Money;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a paper says, its money and its dates, in French or in English as written in Europe.
class Words {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final ResourceBundle texts;
  private final Locale locale;

  Words(Locale language) {
    this.texts =
        ResourceBundle.getBundle(
            "paper",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = language.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
  }

  Locale locale() {
    return locale;
  }

  String of(String key, Object... values) {
    var text = texts.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }

  /// Such as 1 234,50 €. The narrow space has no letter in many fonts.
  String money(Money money) {
    var currency = Currency.getInstance(money.currency());
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    return format
        .format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits()))
        .replace('\u202f', '\u00a0');
  }

  /// Such as 1er décembre 2026.
  String day(LocalDate day) {
    var text = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    var isFirst = locale.equals(Locale.FRANCE) && day.getDayOfMonth() == 1;
    return isFirst ? text.replaceFirst("^1 ", "1er ") : text;
  }

  String day(Instant at) {
    return day(at.atZone(ZONE).toLocalDate());
  }
}
