package health.consulta.portal.tariffs;

import com.vaadin.flow.component.UI;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  PLACE(Tariff::locationId),
  AMOUNT(Tariff::amount),
  NIGHT(Tariff::night),
  SUNDAY(Tariff::sunday),
  FROM(Tariff::validFrom),
  TO(Tariff::validTo),
  AGE_FROM(line -> line.age() == null ? null : line.age().from()),
  AGE_TO(line -> line.age() == null ? null : line.age().to()),
  AGE(line -> line.age() == null ? null : line.age().amount());

  /// Those that are edited in place, from left to right.
  static final List<TariffColumn> EDITED =
      List.of(PLACE, AMOUNT, NIGHT, SUNDAY, FROM, TO, AGE_FROM, AGE_TO, AGE);

  /// What files did not have from the beginning: one without them leaves them as they are.
  private static final Set<TariffColumn> LATER = EnumSet.of(PLACE, AGE_FROM, AGE_TO, AGE);

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

  /// A [Money], a [java.time.LocalDate], a code, years, or nothing.
  @Nullable Object value(Tariff tariff) {
    return cell.apply(tariff);
  }

  /// Its heading in a file, the same in every language.
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAmount() {
    return this == AMOUNT || this == NIGHT || this == SUNDAY || this == AGE;
  }

  boolean isAge() {
    return this == AGE_FROM || this == AGE_TO || this == AGE;
  }

  boolean mayBeMissing() {
    return LATER.contains(this);
  }

  /// By which the lines are sorted: amounts and ages as numbers, all else as written in a file.
  String order(Tariff tariff) {
    return switch (value(tariff)) {
      case Money money -> "%012d".formatted(money.minor());
      case Integer years -> "%03d".formatted(years);
      case null, default -> of(tariff);
    };
  }

  String words() {
    return Words.of("tariffs." + heading());
  }
}
