package health.consulta.consultation.agenda;

import health.consulta.consultation.availability.Practice;
import health.consulta.contract.consultation.VisitReason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything a practice set up.
public record SetUp(Practice practice, List<VisitReason> reasons) {
  /// Of a practitioner who set nothing up yet.
  public static SetUp none(UUID practitionerId) {
    return new SetUp(new Agenda(practitionerId).practice(), List.of());
  }

  Optional<VisitReason> reason(UUID id) {
    return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
  }

  /// Whether a reason is capped per week, so that its days cannot be looked at one by one.
  public boolean weekly() {
    return reasons.stream().anyMatch(reason -> reason.caps().perWeek() != null);
  }
}
