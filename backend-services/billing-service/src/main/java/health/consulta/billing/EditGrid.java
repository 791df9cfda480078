package health.consulta.billing;

import health.consulta.contract.Page;
import health.consulta.contract.billing.Tariff;
import health.consulta.kit.NotFound;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The billing grid, line by line.
@Component
public class EditGrid {
  private final Tariffs tariffs;
  private final TariffHistory history;

  EditGrid(Tariffs tariffs, TariffHistory history) {
    this.tariffs = tariffs;
    this.history = history;
  }

  @Transactional(readOnly = true)
  public Page<Tariff> lines(TariffFilter by, int page, int size) {
    var found =
        tariffs.search(
            by.practitionerId(),
            by.locationId(),
            by.specialty(),
            by.sector(),
            by.reasonCode(),
            by.mode(),
            by.on(),
            Pageable.ofSize(size).withPage(page));
    return new Page<>(
        found.getContent().stream().map(health.consulta.billing.Tariff::shown).toList(),
        page,
        size,
        found.getTotalElements());
  }

  /// @throws TariffOverlaps when another line of the same act holds at the same time
  @Transactional
  public Tariff add(UUID id, Tariff line, UUID by) {
    var added = new health.consulta.billing.Tariff(id, line);
    var known = tariffs.findById(id);
    if (known.isPresent()) return known.get().shown();
    refuseOverlap(added);
    var became = tariffs.saveAndFlush(added).shown();
    history.note(by, null, became);
    return became;
  }

  /// @param line with the version that was read
  @Transactional
  public Tariff change(UUID id, Tariff line, UUID by) {
    var known = tariffs.findById(id).orElseThrow(NotFound::new);
    refuseOverlap(new health.consulta.billing.Tariff(id, line));
    var was = known.shown();
    known.change(line);
    var became = tariffs.saveAndFlush(known).shown();
    history.note(by, was, became);
    return became;
  }

  private void refuseOverlap(health.consulta.billing.Tariff wanted) {
    for (var other : tariffs.lock(wanted.act()))
      if (other.overlaps(wanted)) throw new TariffOverlaps();
  }
}
