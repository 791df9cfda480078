package health.consulta.contract.reporting;

import java.time.LocalDate;
import java.util.List;

/// Figures of a period.
public sealed interface Report<L extends Report.Line>
    permits ActivityReport,
        NoShowReport,
        OccupancyReport,
        OutstandingReport,
        RevenueReport,
        WaitingReport {
  LocalDate from();

  LocalDate to();

  GroupBy groupBy();

  /// One per group, in order; groups of which there is nothing to say are left out.
  List<L> lines();

  L total();

  sealed interface Line
      permits ActivityReport.Line,
          NoShowReport.Line,
          OccupancyReport.Line,
          OutstandingReport.Line,
          RevenueReport.Line,
          WaitingReport.Line {
    /// `2026-11-24`, `2026-W48`, `2026-11`, a name, or a mode.
    String group();
  }
}
