package health.consulta.portal.reports;

import com.vaadin.flow.component.UI;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/// The lines of a report as people name them.
final class Groups {
  private Groups() {}

  /// @param group as in the reports of the API: `2026-11-24`, `2026-W48`, `2026-11`, or a name
  static String show(GroupBy by, String group) {
    if (group.equals(OutstandingReport.BEFORE)) return Words.of("reports.before");
    if (group.isEmpty()) return Words.of("reports.unknown");
    return switch (by) {
      case DAY -> Days.show(LocalDate.parse(group));
      case WEEK -> Words.of("reports.week", group.substring(6), group.substring(0, 4));
      case MONTH ->
          DateTimeFormatter.ofPattern("LLLL yyyy", UI.getCurrent().getLocale())
              .format(YearMonth.parse(group));
      case PRACTITIONER, REASON, LOCATION -> group;
      case MODE -> Words.of("mode." + group);
    };
  }
}
