package health.consulta.contract.reporting;

import health.consulta.contract.Event;
import java.time.LocalDate;
import java.util.UUID;

/// Figures that somebody asked to be told. Topic `reports`, key: the account.
public sealed interface ReportEvent extends Event {
  UUID accountId();

  @Override
  default String aggregateId() {
    return accountId().toString();
  }

  /// @param monday the week's first day
  /// @param before the week before it
  record WeekSummed(UUID accountId, LocalDate monday, WeekFigures week, WeekFigures before)
      implements ReportEvent {}
}
