package health.consulta.portal.agenda;

import health.consulta.contract.consultation.VisitReason;
import health.consulta.portal.gateway.AgendaApi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// For what a visit can be with another practitioner.
///
/// @param like of the same mode, those of the same act first
record Reasons(VisitReason was, List<VisitReason> like) {
  static Reasons of(AgendaApi agendas, UUID from, UUID visitReasonId, UUID to) {
    var was =
        agendas.ownReasons(from).items().stream()
            .filter(each -> each.id().equals(visitReasonId))
            .findFirst()
            .orElseThrow();
    var like =
        agendas.ownReasons(to).items().stream()
            .filter(each -> each.active() && each.mode() == was.mode())
            .sorted(
                Comparator.comparing((VisitReason each) -> !each.code().equals(was.code()))
                    .thenComparing(each -> !each.name().equals(was.name())))
            .toList();
    return new Reasons(was, like);
  }

  /// The one of the same act.
  Optional<VisitReason> same() {
    return like.stream().findFirst().filter(each -> each.code().equals(was.code()));
  }
}
