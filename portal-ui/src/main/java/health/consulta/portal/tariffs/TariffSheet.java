package health.consulta.portal.tariffs;

import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The lines of the billing grid as this screen knows them, and what they were before each change
/// made here.
final class TariffSheet {
  private static final int PAGE = 100;

  private final BillingApi billing;
  private final List<TariffLine> lines = new ArrayList<>();
  private final Deque<List<Tariff>> before = new ArrayDeque<>();

  TariffSheet(BillingApi billing) {
    this.billing = billing;
  }

  /// Reads all of them anew.
  void read() {
    var fresh = all(billing);
    lines.clear();
    fresh.stream().map(TariffLine::new).forEach(lines::add);
  }

  static List<Tariff> all(BillingApi billing) {
    var all = new ArrayList<Tariff>();
    for (int page = 0; ; page++) {
      var read = billing.tariffs(page, PAGE);
      all.addAll(read.items());
      if (read.items().isEmpty() || all.size() >= read.total()) return all;
    }
  }

  List<TariffLine> lines() {
    return lines;
  }

  /// Stores what was typed in a line.
  void change(TariffLine line, Tariff typed) {
    var was = line.saved();
    line.saved(billing.change(was.id(), typed));
    before.push(List.of(was));
  }

  /// Stores many lines, all or none; those that are new come at the end.
  void change(List<Tariff> wanted) {
    var was = wanted.stream().flatMap(line -> find(line.id()).stream()).map(TariffLine::saved);
    var known = was.toList();
    take(billing.change(new ChangeTariffs(wanted)).items());
    if (!known.isEmpty()) before.push(known);
  }

  /// Takes the last change back.
  ///
  /// @return false when there is none left
  boolean undo() {
    var was = before.poll();
    if (was == null) return false;
    try {
      take(billing.change(new ChangeTariffs(was.stream().map(this::onTopOfNow).toList())).items());
      return true;
    } catch (GatewayProblem problem) {
      if (problem.unreachable()) before.push(was); // may be tried again
      throw problem;
    }
  }

  private Tariff onTopOfNow(Tariff was) {
    var version = find(was.id()).map(line -> line.saved().version()).orElse(was.version());
    return was.withVersion(version);
  }

  private void take(List<Tariff> stored) {
    for (var tariff : stored)
      find(tariff.id())
          .ifPresentOrElse(line -> line.saved(tariff), () -> lines.add(new TariffLine(tariff)));
  }

  private Optional<TariffLine> find(UUID id) {
    return lines.stream().filter(line -> line.saved().id().equals(id)).findFirst();
  }
}
