package health.consulta.consultation.agenda;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The set-up of every practice, in memory: listing asks it instead of the database. It follows
/// this instance's writes at once and those of others by event; holding reads the stored set-up, so
/// being late costs a refusal at most.
@Component
public class SetUps {
  private final Agendas agendas;
  private final VisitReasons reasons;
  private final ApplicationEventPublisher changes;
  private final Map<UUID, SetUp> known = new ConcurrentHashMap<>();

  SetUps(Agendas agendas, VisitReasons reasons, ApplicationEventPublisher changes) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.changes = changes;
  }

  /// A set-up in memory is another one now.
  public record Refreshed(SetUp setUp) {}

  public void load() {
    var byPractitioner = reasons.all().stream().collect(groupingBy(VisitReason::practitionerId));
    agendas
        .all()
        .forEach(agenda -> known.put(agenda.id(), new SetUp(agenda.practice(), List.of())));
    byPractitioner.forEach(
        (id, list) -> known.put(id, new SetUp(of(id).practice(), List.copyOf(list))));
  }

  public Collection<SetUp> all() {
    return known.values();
  }

  public SetUp of(UUID practitionerId) {
    var setUp = known.get(practitionerId);
    return setUp == null ? read(practitionerId) : setUp;
  }

  /// @throws NotFound when the practitioner has no such reason
  public VisitReason reason(UUID practitionerId, UUID visitReasonId) {
    return of(practitionerId)
        .reason(visitReasonId)
        .or(() -> refresh(practitionerId).reason(visitReasonId))
        .orElseThrow(NotFound::new);
  }

  @EventListener
  void on(SetUpChanged changed) {
    refresh(changed.practitionerId());
  }

  /// Reads a set-up again, and tells it if it is another one.
  public SetUp refresh(UUID practitionerId) {
    var before = known.get(practitionerId);
    var setUp = known.compute(practitionerId, (id, _) -> stored(id));
    if (setUp == null) return read(practitionerId);
    if (!setUp.equals(before)) changes.publishEvent(new Refreshed(setUp));
    return setUp;
  }

  /// Nothing is kept for an id that set nothing up: it may be anybody's guess.
  private @Nullable SetUp stored(UUID practitionerId) {
    var setUp = read(practitionerId);
    return setUp.reasons().isEmpty() && setUp.practice().rules().isEmpty() ? null : setUp;
  }

  private SetUp read(UUID practitionerId) {
    return new SetUp(agendas.of(practitionerId).practice(), reasons.of(List.of(practitionerId)));
  }
}
