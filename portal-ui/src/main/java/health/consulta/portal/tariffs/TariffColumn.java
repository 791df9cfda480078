package health.consulta.portal.tariffs;

import com.vaadin.flow.component.UI;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of the billing grid, and how its cells are written where they are copied, pasted,
/// imported and exported.
enum TariffColumn {
  SPECIALTY(Tariff::specialty),
  REASON(Tariff::reasonCode),
  MODE(Tariff::mode),
  SECTOR(Tariff::sector),
  PRACTITIONER(Tariff::practitionerId),
  AMOUNT(Tariff::amount),
  NIGHT(Tariff::night),
  SUNDAY(Tariff::sunday),
  FROM(Tariff::validFrom),
  TO(Tariff::validTo);

  /// Those that are edited in place, from left to right.
  static final List<TariffColumn> EDITED = List.of(AMOUNT, NIGHT, SUNDAY, FROM, TO);

  private final Function<Tariff, @Nullable Object> cell;

  TariffColumn(Function<Tariff, @Nullable Object> cell) {
    this.cell = cell;
  }

  /// As it is written on this screen; "" for what is absent.
  String of(Tariff tariff) {
    return of(tariff, UI.getCurrent().getLocale());
  }

  String of(Tariff tariff, Locale locale) {
    return switch (value(tariff)) {
      case null -> "";
      case Money money -> Amounts.plain(money, locale);
      case Object other -> other.toString();
    };
  }

  /// A [Money], a [java.time.LocalDate], a code, or nothing.
  @Nullable Object value(Tariff tariff) {
    return cell.apply(tariff);
  }

  /// Its heading in a file, the same in every language.
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAmount() {
    return this == AMOUNT || this == NIGHT || this == SUNDAY;
  }

  /// By which the lines are sorted: amounts as numbers, all else as written in a file.
  String order(Tariff tariff) {
    return value(tariff) instanceof Money money ? "%012d".formatted(money.minor()) : of(tariff);
  }

  String words() {
    return Words.of("tariffs." + heading());
  }
}
