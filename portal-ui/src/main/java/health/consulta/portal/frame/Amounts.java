package health.consulta.portal.frame;

import com.vaadin.flow.component.UI;
import health.consulta.contract.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as people write and read them.
public final class Amounts {
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");
  private static final int CENTS = 2;

  private Amounts() {}

  public static String show(Money money) {
    var format = NumberFormat.getCurrencyInstance(UI.getCurrent().getLocale());
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(BigDecimal.valueOf(money.minor(), CENTS));
  }

  /// "30,00" for editing, with the comma or the point of the language.
  public static String plain(Money money) {
    return plain(money, UI.getCurrent().getLocale());
  }

  public static String plain(Money money, Locale locale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(CENTS);
    return format.format(BigDecimal.valueOf(money.minor(), CENTS));
  }

  /// Reads "30", "30,5" or "30.00"; nothing for anything else, a negative amount included.
  public static Optional<Money> read(String written) {
    var text = written.replace("€", "").strip();
    if (!WRITTEN.matcher(text).matches()) return Optional.empty();
    var value = new BigDecimal(text.replace(',', '.')).movePointRight(CENTS);
    return Optional.of(Money.euros(value.longValueExact())).filter(money -> money.minor() > 0);
  }
}
