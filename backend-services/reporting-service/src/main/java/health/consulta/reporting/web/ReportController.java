package health.consulta.reporting.web;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.reporting.Takings;
import health.consulta.reporting.Visits;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures of a period, and the rows behind each of them. An administrator sees everybody's,
/// practitioners and assistants those of their own practice.
@RestController
@RequestMapping("/api/reports")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
class ReportController {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Visits visits;
  private final Takings takings;

  ReportController(Visits visits, Takings takings) {
    this.visits = visits;
    this.takings = takings;
  }

  @GetMapping("/activity")
  ActivityReport activity(@Valid Asked asked, Caller caller) {
    return visits.report(asked.by(caller));
  }

  @GetMapping(path = "/activity", produces = CSV)
  String activityTable(@Valid Asked asked, Caller caller) {
    return Table.of(activity(asked, caller)).csv();
  }

  @GetMapping(path = "/activity", produces = XLSX)
  byte[] activityBook(@Valid Asked asked, Caller caller) {
    return Table.of(activity(asked, caller)).xlsx();
  }

  @GetMapping("/activity/rows")
  Page<ActivityRow> activityRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable ActivityFigure figure,
      @Valid PageRequest page,
      Caller caller) {
    return visits.rows(asked.by(caller), group, figure, page.number(), page.length());
  }

  @GetMapping("/revenue")
  RevenueReport revenue(@Valid Asked asked, Caller caller) {
    return takings.report(asked.by(caller));
  }

  @GetMapping(path = "/revenue", produces = CSV)
  String revenueTable(@Valid Asked asked, Caller caller) {
    return Table.of(revenue(asked, caller)).csv();
  }

  @GetMapping(path = "/revenue", produces = XLSX)
  byte[] revenueBook(@Valid Asked asked, Caller caller) {
    return Table.of(revenue(asked, caller)).xlsx();
  }

  @GetMapping("/revenue/rows")
  Page<RevenueRow> revenueRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable RevenueFigure figure,
      @Valid PageRequest page,
      Caller caller) {
    return takings.rows(asked.by(caller), group, figure, page.number(), page.length());
  }
}
