package health.consulta.billing;

import health.consulta.contract.billing.Payer;
import health.consulta.kit.NotFound;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The payers of a practice. None is removed: it is put away.
@Component
public class KeepPayers {
  private final Payers payers;

  KeepPayers(Payers payers) {
    this.payers = payers;
  }

  /// Those in use first, by name.
  public List<Payer> of(UUID practitionerId, Predicate<UUID> runs) {
    if (!runs.test(practitionerId)) throw new NotFound();
    return payers.findByPractitionerIdOrderByActiveDescNameAscId(practitionerId).stream()
        .map(health.consulta.billing.Payer::shown)
        .toList();
  }

  /// @param id of the request: asked twice, there is one
  @Transactional
  public Payer add(UUID id, Payer wanted, Predicate<UUID> runs) {
    if (!runs.test(wanted.practitionerId())) throw new NotFound();
    var known = payers.findById(id);
    if (known.isPresent()) return known.get().shown();
    return payers.saveAndFlush(new health.consulta.billing.Payer(id, wanted)).shown();
  }

  /// @param wanted with the version that was read; of the same practice
  @Transactional
  public Payer change(UUID id, Payer wanted, Predicate<UUID> runs) {
    var payer =
        payers
            .findById(id)
            .filter(found -> runs.test(found.practitionerId()))
            .filter(found -> found.isOf(wanted.practitionerId()))
            .orElseThrow(NotFound::new);
    payer.change(wanted);
    return payers.saveAndFlush(payer).shown();
  }
}
