package health.consulta.billing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import health.consulta.contract.billing.Tariff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lines of the billing grid that are pasted, filled down or imported: all of them or none.
@Component
public class ChangeBlock {
  private final Tariffs tariffs;
  private final TariffHistory history;

  ChangeBlock(Tariffs tariffs, TariffHistory history) {
    this.tariffs = tariffs;
    this.history = history;
  }

  /// @param lines each with the version that was read; one whose id is not known is added
  /// @return as they are stored, in the order they came
  /// @throws LinesWrong that names each wrong line; then none is changed
  @Transactional
  public List<Tariff> change(List<Tariff> lines, UUID by) {
    var ids = lines.stream().map(Tariff::id).toList();
    var known =
        tariffs.findAllById(ids).stream()
            .collect(toMap(health.consulta.billing.Tariff::id, identity()));
    var block = new Block(lines, known);
    for (var act : block.acts()) block.refuseOverlaps(act, tariffs.lock(act));
    block.refuseWrong();
    var was = new HashMap<UUID, Tariff>();
    known.forEach((id, line) -> was.put(id, line.shown()));
    var stored = lines.stream().map(line -> store(line, known)).toList();
    tariffs.flush();
    var became = stored.stream().map(health.consulta.billing.Tariff::shown).toList();
    became.forEach(line -> history.note(by, was.get(line.id()), line));
    return became;
  }

  private health.consulta.billing.Tariff store(
      Tariff line, Map<UUID, health.consulta.billing.Tariff> known) {
    var before = known.get(line.id());
    if (before == null) return tariffs.save(new health.consulta.billing.Tariff(line.id(), line));
    before.change(line);
    return before;
  }
}
