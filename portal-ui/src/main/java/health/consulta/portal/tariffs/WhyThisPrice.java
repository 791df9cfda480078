package health.consulta.portal.tariffs;

import health.consulta.contract.FeeNotice;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.AgeSupplement;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of the grid in words, rule by rule: what it costs from when on, what hours and days add,
/// which part is the agreed one, and whether it has to be told in writing before.
final class WhyThisPrice {
  private final List<Tariff> grid;
  private final TariffPlaces places;

  WhyThisPrice(List<Tariff> grid, TariffPlaces places) {
    this.grid = grid;
    this.places = places;
  }

  String of(Tariff line) {
    var words = new ArrayList<String>();
    words.add(
        Words.of(
            "tariffs.why.line",
            Words.ofCode("specialty", line.specialty()),
            Words.ofCode("reason", line.reasonCode()),
            Words.of("mode." + line.mode()),
            Words.of("sector." + line.sector()),
            Amounts.show(line.amount()),
            Days.show(line.validFrom())));
    if (line.validTo() != null) words.add(Words.of("tariffs.why.until", Days.show(line.validTo())));
    if (line.locationId() != null)
      words.add(Words.of("tariffs.why.place", places.name(line.locationId().toString())));
    added("tariffs.why.night", line, line.night()).ifPresent(words::add);
    added("tariffs.why.sunday", line, line.sunday()).ifPresent(words::add);
    if (line.age() != null) words.add(byAge(line.age()));
    var base = agreed(line).map(Tariff::amount).orElse(line.amount());
    var excess = Math.max(0, line.amount().minor() - base.minor());
    if (excess > 0)
      words.add(
          Words.of("tariffs.why.excess", Amounts.show(base), Amounts.show(Money.euros(excess))));
    if (line.practitionerId() != null) words.add(Words.of("tariffs.why.own"));
    if (FeeNotice.isOwedFor(dearest(line))) words.add(Words.of("tariffs.why.inWriting"));
    return String.join(" ", words);
  }

  private static Optional<String> added(String key, Tariff line, @Nullable Money money) {
    return Optional.ofNullable(money)
        .filter(added -> added.minor() > 0)
        .map(added -> Words.of(key, Amounts.show(line.amount().plus(added))));
  }

  private static String byAge(AgeSupplement age) {
    var more = Amounts.show(age.amount());
    int first = age.from() == null ? 0 : age.from();
    var last = age.to();
    var ages =
        last == null
            ? Words.of("tariffs.why.age.from", first, more)
            : first == 0
                ? Words.of("tariffs.why.age.under", last + 1, more)
                : Words.of("tariffs.why.age.between", first, last, more);
    return ages + " " + Words.of("tariffs.why.age.unknown");
  }

  /// The line of sector 1 that holds when this one begins, for its place before anywhere.
  private Optional<Tariff> agreed(Tariff line) {
    return grid.stream()
        .filter(each ->
            each.practitionerId() == null
                && each.sector() == Sector.SECTOR_1
                && each.specialty().equals(line.specialty())
                && each.reasonCode().equals(line.reasonCode())
                && each.mode() == line.mode()
                && (each.locationId() == null || each.locationId().equals(line.locationId()))
                && holds(each, line.validFrom()))
        .max(Comparator.comparing(each -> each.locationId() != null));
  }

  private static boolean holds(Tariff line, LocalDate day) {
    return !day.isBefore(line.validFrom())
        && (line.validTo() == null || !day.isAfter(line.validTo()));
  }

  private static Money dearest(Tariff line) {
    var age = line.age() == null ? null : line.age().amount();
    var more = Math.max(minor(line.night()), minor(line.sunday())) + minor(age);
    return new Money(line.amount().minor() + more, line.amount().currency());
  }

  private static long minor(@Nullable Money money) {
    return money == null ? 0 : money.minor();
  }
}
