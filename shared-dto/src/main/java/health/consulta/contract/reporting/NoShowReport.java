package health.consulta.contract.reporting;

import java.time.LocalDate;
import java.util.List;

/// Visits that were to take place, and those to which nobody came.
public record NoShowReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total)
    implements Report<NoShowReport.Line> {
  /// @param due completed or missed
  /// @param lostMinutes that the missed ones would have taken
  public record Line(String group, long due, long noShows, long lostMinutes)
      implements Report.Line {}
}
