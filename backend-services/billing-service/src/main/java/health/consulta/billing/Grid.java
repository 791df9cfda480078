package health.consulta.billing;

import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import java.util.List;
import java.util.Optional;

/// Lines of the billing grid, among which the most specific one counts: the practitioner's own, or
/// else that of the specialty and sector.
record Grid(List<Tariff> lines) {
  /// @throws TariffMissing when no line fits
  Price price(Visit visit) {
    var fitting = lines.stream().filter(line -> line.holdsFor(visit)).toList();
    var line =
        fitting.stream()
            .filter(each -> each.isOf(visit.practitionerId()) && each.sector() == visit.sector())
            .findFirst()
            .or(() -> general(fitting, visit.sector()))
            .orElseThrow(TariffMissing::new);
    var amount = line.amountFor(visit);
    var base =
        general(fitting, Sector.SECTOR_1)
            .map(agreed -> agreed.amountFor(visit))
            .filter(agreed -> agreed.currency().equals(amount.currency()))
            .map(agreed -> smaller(agreed, amount))
            .orElse(amount);
    return new Price(line.id(), amount, base, line.supplement(visit).orElse(null));
  }

  private static Optional<Tariff> general(List<Tariff> lines, Sector sector) {
    return lines.stream().filter(line -> line.isGeneralOf(sector)).findFirst();
  }

  private static Money smaller(Money one, Money other) {
    return one.minor() <= other.minor() ? one : other;
  }
}
