package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lines of the billing grid, among which the most specific one counts: one for the place of the
/// visit before one for anywhere; of these the practitioner's own, or else that of the specialty
/// and sector.
record Grid(List<Tariff> lines) {
  /// @throws TariffMissing when no line fits
  Price price(Visit visit) {
    var fitting = fitting(visit);
    var line = line(fitting, visit);
    var amount = line.amountFor(visit);
    var base =
        general(fitting, Sector.SECTOR_1)
            .map(agreed -> agreed.amountFor(visit))
            .filter(agreed -> agreed.currency().equals(amount.currency()))
            .map(agreed -> smaller(agreed, amount))
            .orElse(amount);
    return new Price(
        line.id(),
        amount,
        base,
        line.supplement(visit).orElse(null),
        line.locationId(),
        line.byAge(visit).orElse(null));
  }

  /// Whether the price depends on how old the patient is.
  boolean asksAge(Visit visit) {
    return fitting(visit).stream().anyMatch(Tariff::asksAge);
  }

  private static Tariff line(List<Tariff> fitting, Visit visit) {
    return Stream.of(true, false)
        .flatMap(here -> {
          var lines = fitting.stream().filter(each -> each.isForOnePlace() == here).toList();
          return own(lines, visit).or(() -> general(lines, visit.sector())).stream();
        })
        .findFirst()
        .orElseThrow(TariffMissing::new);
  }

  private static Optional<Tariff> own(List<Tariff> lines, Visit visit) {
    return lines.stream()
        .filter(each -> each.isOf(visit.practitionerId()) && each.sector() == visit.sector())
        .findFirst();
  }

  /// Those for one place first.
  private List<Tariff> fitting(Visit visit) {
    return lines.stream()
        .filter(line -> line.holdsFor(visit))
        .sorted(Comparator.comparing(line -> !line.isForOnePlace()))
        .toList();
  }

  private static Optional<Tariff> general(List<Tariff> lines, Sector sector) {
    return lines.stream().filter(line -> line.isGeneralOf(sector)).findFirst();
  }

  private static Money smaller(Money one, Money other) {
    return one.minor() <= other.minor() ? one : other;
  }
}
