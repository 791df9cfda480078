package health.consulta.contract.reporting;

import java.time.LocalDate;
import java.util.List;

/// How long patients waited for their visits, and at the practice.
public record WaitingReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total)
    implements Report<WaitingReport.Line> {
  /// @param visits that were not cancelled and whose booking is known
  /// @param leadMinutes from their bookings to their starts, all together
  /// @param admitted visits of which arrival and admission were noted
  /// @param waitedMinutes from arrival to admission, all together
  public record Line(String group, long visits, long leadMinutes, long admitted, long waitedMinutes)
      implements Report.Line {}
}
