package health.consulta.portal.setup;

import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.VisitReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is about to change of a set-up; absent: it stays.
///
/// @param from the first date to look at; absent: today
record Draft(
    @Nullable LocalDate from,
    @Nullable VisitReason reason,
    @Nullable OpeningRules rules,
    List<AgendaException> exceptions,
    Set<UUID> withdrawn) {
  static final Draft NONE = new Draft(null, null, null, List.of(), Set.of());

  static Draft of(OpeningRules rules) {
    return new Draft(null, null, rules, List.of(), Set.of());
  }

  static Draft of(VisitReason reason) {
    return new Draft(null, reason, null, List.of(), Set.of());
  }

  static Draft of(AgendaException exception) {
    return new Draft(exception.date(), null, null, List.of(exception), Set.of());
  }
}
