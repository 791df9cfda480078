package health.consulta.contract.reporting;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;

/// What was still owed at the end of the last day, of all invoices until then, by the day they were
/// issued. Those from before the first day share the line `before`.
public record OutstandingReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total)
    implements Report<OutstandingReport.Line> {
  public static final String BEFORE = "before";

  /// @param invoices that were not settled
  /// @param invoiced their totals, less what was credited
  /// @param paid of them, less what was refunded
  public record Line(String group, long invoices, Money invoiced, Money paid, Money outstanding)
      implements Report.Line {}
}
