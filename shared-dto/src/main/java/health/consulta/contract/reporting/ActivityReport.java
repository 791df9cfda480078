package health.consulta.contract.reporting;

import java.time.LocalDate;
import java.util.List;

/// Visits of a period.
///
/// @param lines one per group, in order; groups without any visit are left out
public record ActivityReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total) {
  public record Line(String group, long booked, long completed, long cancelled, long noShows) {}
}
