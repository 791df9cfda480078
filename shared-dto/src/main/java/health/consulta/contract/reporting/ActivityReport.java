package health.consulta.contract.reporting;

import java.time.LocalDate;
import java.util.List;

/// Visits of a period.
public record ActivityReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total)
    implements Report<ActivityReport.Line> {
  /// @param newPatients patients whose first completed visit with the practitioner it was
  public record Line(
      String group, long booked, long completed, long cancelled, long noShows, long newPatients)
      implements Report.Line {}
}
