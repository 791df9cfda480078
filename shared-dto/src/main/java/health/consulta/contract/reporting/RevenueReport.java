package health.consulta.contract.reporting;

import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;

/// Money of a period, by the day it was captured, refunded or invoiced.
public record RevenueReport(
    LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines, Line total)
    implements Report<RevenueReport.Line> {
  public record Line(String group, Money captured, Money refunded, Money invoiced)
      implements Report.Line {}
}
