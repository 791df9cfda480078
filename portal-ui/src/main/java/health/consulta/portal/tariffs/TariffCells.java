package health.consulta.portal.tariffs;

import static health.consulta.portal.tariffs.TariffColumn.AGE;
import static health.consulta.portal.tariffs.TariffColumn.AGE_FROM;
import static health.consulta.portal.tariffs.TariffColumn.AGE_TO;
import static health.consulta.portal.tariffs.TariffColumn.AMOUNT;
import static health.consulta.portal.tariffs.TariffColumn.FROM;
import static health.consulta.portal.tariffs.TariffColumn.MODE;
import static health.consulta.portal.tariffs.TariffColumn.NIGHT;
import static health.consulta.portal.tariffs.TariffColumn.PLACE;
import static health.consulta.portal.tariffs.TariffColumn.PRACTITIONER;
import static health.consulta.portal.tariffs.TariffColumn.REASON;
import static health.consulta.portal.tariffs.TariffColumn.SECTOR;
import static health.consulta.portal.tariffs.TariffColumn.SPECIALTY;
import static health.consulta.portal.tariffs.TariffColumn.SUNDAY;
import static health.consulta.portal.tariffs.TariffColumn.TO;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.AgeSupplement;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of a line as they were typed, pasted or read from a file, right or wrong.
final class TariffCells {
  private static final String CODE = "[A-Z_]{3,40}";
  private static final String NOTHING = "|-|–|—|0([.,]0{1,2})?";
  private static final String NO_YEARS = "|-|–|—";
  private static final int OLDEST = 130;
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Map<TariffColumn, String> cells = new EnumMap<>(TariffColumn.class);

  static TariffCells of(Tariff tariff) {
    var cells = new TariffCells();
    for (var column : TariffColumn.values()) cells.put(column, column.of(tariff));
    return cells;
  }

  /// What a file of before did not have is as in a line.
  TariffCells over(Tariff line) {
    for (var column : TariffColumn.values())
      if (column.mayBeMissing()) cells.putIfAbsent(column, column.of(line, Locale.FRENCH));
    return this;
  }

  TariffCells put(TariffColumn column, String text) {
    cells.put(column, text.strip());
    return this;
  }

  String get(TariffColumn column) {
    return cells.getOrDefault(column, "");
  }

  /// Whether a text can stand in a column, whatever stands in the others.
  static boolean reads(TariffColumn column, String text) {
    var alone = new TariffCells().put(column, text);
    if (column == AGE) alone.put(AGE_FROM, text.matches(NOTHING) ? "" : "0");
    if (column == AGE_FROM || column == AGE_TO) alone.put(AGE, "1");
    return !alone.read(new UUID(0, 0), 0).wrong().contains(column);
  }

  /// @param id of the line that is meant; its version as it was read
  Reading read(UUID id, long version) {
    var wrong = new TreeSet<TariffColumn>();
    var specialty = read(SPECIALTY, TariffCells::code, wrong);
    var reason = read(REASON, TariffCells::code, wrong);
    var mode = read(MODE, text -> Mode.valueOf(code(text)), wrong);
    var sector = read(SECTOR, TariffCells::sector, wrong);
    var amount = read(AMOUNT, TariffCells::amount, wrong);
    var from = read(FROM, TariffCells::day, wrong);
    var practitioner = readAny(PRACTITIONER, UUID::fromString, wrong);
    var night = readAny(NIGHT, TariffCells::amount, wrong);
    var sunday = readAny(SUNDAY, TariffCells::amount, wrong);
    var to = readAny(TO, TariffCells::day, wrong);
    var place = readAny(PLACE, UUID::fromString, wrong);
    var age = age(wrong);
    if (specialty == null
        || reason == null
        || mode == null
        || sector == null
        || amount == null
        || from == null
        || !wrong.isEmpty()) return new Reading(null, List.copyOf(wrong));
    if (to != null && to.isBefore(from)) return new Reading(null, List.of(TO));
    return new Reading(
        new Tariff(
            id,
            practitioner,
            place,
            specialty,
            sector,
            reason,
            mode,
            amount,
            night,
            sunday,
            age,
            from,
            to,
            version),
        List.of());
  }

  /// @param tariff absent when a cell is wrong
  /// @param wrong the cells that cannot be read
  record Reading(@Nullable Tariff tariff, List<TariffColumn> wrong) {
    /// @throws NullPointerException when a cell is wrong
    Tariff right() {
      return Objects.requireNonNull(tariff);
    }
  }

  /// Years without what they add, or the other way round, are half a supplement.
  private @Nullable AgeSupplement age(TreeSet<TariffColumn> wrong) {
    var first = years(AGE_FROM, wrong);
    var last = years(AGE_TO, wrong);
    var added = readAny(AGE, TariffCells::amount, wrong);
    if ((first == null && last == null) != (added == null)) wrong.add(AGE);
    if (first != null && last != null && last < first) wrong.add(AGE_TO);
    return added == null ? null : new AgeSupplement(first, last, added);
  }

  private @Nullable Integer years(TariffColumn column, TreeSet<TariffColumn> wrong) {
    return get(column).matches(NO_YEARS) ? null : read(column, TariffCells::years, wrong);
  }

  private static Integer years(String text) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > OLDEST)
      throw new IllegalArgumentException();
    return Integer.valueOf(text);
  }

  private <T> @Nullable T readAny(
      TariffColumn column, Function<String, T> reader, TreeSet<TariffColumn> wrong) {
    return get(column).matches(NOTHING) ? null : read(column, reader, wrong);
  }

  private <T> @Nullable T read(
      TariffColumn column, Function<String, T> reader, TreeSet<TariffColumn> wrong) {
    try {
      return reader.apply(get(column));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      wrong.add(column);
      return null;
    }
  }

  private static String code(String text) {
    var code = text.toUpperCase(Locale.ROOT);
    if (!code.matches(CODE)) throw new IllegalArgumentException();
    return code;
  }

  private static Sector sector(String text) {
    return switch (text) {
      case "1" -> Sector.SECTOR_1;
      case "2" -> Sector.SECTOR_2;
      case "3", "" -> Sector.NONE;
      default -> Sector.valueOf(text.toUpperCase(Locale.ROOT));
    };
  }

  private static Money amount(String text) {
    return text.matches(NOTHING) && !text.isEmpty()
        ? Money.euros(0)
        : Amounts.read(text).orElseThrow(IllegalArgumentException::new);
  }

  private static LocalDate day(String text) {
    return text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
  }
}
