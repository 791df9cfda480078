package health.consulta.contract.reporting;

import java.time.LocalDate;
import java.util.List;

/// Time that was open, and that visits took.
public record OccupancyReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total)
    implements Report<OccupancyReport.Line> {
  /// @param openMinutes without what was closed again; a day that passed stays as it was
  /// @param bookedMinutes of visits that were not cancelled, also outside the opening hours
  public record Line(String group, long openMinutes, long bookedMinutes) implements Report.Line {}
}
