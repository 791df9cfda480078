package health.consulta.portal.patient;

import health.consulta.contract.booking.HoldSlot;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a time is, since it may cost more at one place than at another.
@Component
final class Whereabouts {
  private final Practitioners practitioners;
  private final AgendaApi agendas;
  private final KeptTime kept;

  Whereabouts(Practitioners practitioners, AgendaApi agendas, KeptTime kept) {
    this.practitioners = practitioners;
    this.agendas = agendas;
    this.kept = kept;
  }

  /// Absent when it cannot be said: then it costs what it does anywhere.
  @Nullable UUID of(HoldSlot slot) {
    var only = only(slot.practitionerId());
    return only.isPresent() ? only.get() : kept.place(slot, () -> free(slot)).orElse(null);
  }

  /// Of who works at one place alone.
  Optional<UUID> only(UUID practitionerId) {
    var places = practitioners.of(practitionerId).locations();
    return places.size() == 1 ? Optional.of(places.getFirst().id()) : Optional.empty();
  }

  private Optional<UUID> free(HoldSlot slot) {
    var end = slot.start().plusSeconds(1);
    try {
      return agendas
          .slots(slot.practitionerId(), slot.visitReasonId(), slot.start(), end)
          .items()
          .stream()
          .filter(each -> each.start().equals(slot.start()))
          .map(each -> each.locationId())
          .findFirst();
    } catch (GatewayProblem away) {
      return Optional.empty();
    }
  }
}
