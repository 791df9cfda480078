package health.consulta.reporting.web;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.NoShowFigure;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.OccupancyFigure;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.contract.reporting.WaitingFigure;
import health.consulta.contract.reporting.WaitingReport;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.reporting.Dues;
import health.consulta.reporting.Occupancy;
import health.consulta.reporting.Takings;
import health.consulta.reporting.Visits;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures of a period, and the rows behind each of them. An administrator sees everybody's,
/// practitioners and assistants those of their own practice.
@RestController
@RequestMapping("/api/reports")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
class ReportController {
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Visits visits;
  private final Occupancy occupancy;
  private final Takings takings;
  private final Dues dues;

  ReportController(Visits visits, Occupancy occupancy, Takings takings, Dues dues) {
    this.visits = visits;
    this.occupancy = occupancy;
    this.takings = takings;
    this.dues = dues;
  }

  @GetMapping(path = "/activity", produces = JSON)
  ActivityReport activity(@Valid Asked asked, Caller caller) {
    return visits.activity(asked.by(caller));
  }

  @GetMapping("/activity/rows")
  Page<ActivityRow> activityRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(required = false) @Nullable ActivityFigure figure,
      @Valid PageRequest page,
      Caller caller) {
    return visits.activityRows(asked.by(caller), group, figure, page.number(), page.length());
  }

  @GetMapping(path = "/no-shows", produces = JSON)
  NoShowReport noShows(@Valid Asked asked, Caller caller) {
    return visits.noShows(asked.by(caller));
  }

  @GetMapping("/no-shows/rows")
  Page<ActivityRow> noShowRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(defaultValue = "NO_SHOWS") NoShowFigure figure,
      @Valid PageRequest page,
      Caller caller) {
    return visits.noShowRows(asked.by(caller), group, figure, page.number(), page.length());
  }

  @GetMapping(path = "/waiting", produces = JSON)
  WaitingReport waiting(@Valid Asked asked, Caller caller) {
    return visits.waiting(asked.by(caller));
  }

  @GetMapping("/waiting/rows")
  Page<ActivityRow> waitingRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(defaultValue = "LEAD") WaitingFigure figure,
      @Valid PageRequest page,
      Caller caller) {
    return visits.waitingRows(asked.by(caller), group, figure, page.number(), page.length());
  }

  @GetMapping(path = "/occupancy", produces = JSON)
  OccupancyReport occupancy(@Valid Asked asked, Caller caller) {
    return occupancy.report(asked.by(caller));
  }

  @GetMapping("/occupancy/rows")
  Page<OccupancyRow> occupancyRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @RequestParam(defaultValue = "BOOKED") OccupancyFigure figure,
      @Valid PageRequest page,
      Caller caller) {
    return occupancy.rows(asked.by(caller), group, figure, page.number(), page.length());
  }

  @GetMapping(path = "/revenue", produces = JSON)
  RevenueReport revenue(@Valid Asked asked, Caller caller) {
    return takings.report(asked.by(caller));
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

  @GetMapping(path = "/outstanding", produces = JSON)
  OutstandingReport outstanding(@Valid Asked asked, Caller caller) {
    return dues.report(asked.by(caller));
  }

  @GetMapping("/outstanding/rows")
  Page<OutstandingRow> outstandingRows(
      @Valid Asked asked,
      @RequestParam(required = false) @Nullable String group,
      @Valid PageRequest page,
      Caller caller) {
    return dues.rows(asked.by(caller), group, page.number(), page.length());
  }

  @GetMapping(path = "/{report}", produces = CSV)
  String csv(@PathVariable String report, @Valid Asked asked, Caller caller) {
    return table(report, asked, caller).csv();
  }

  @GetMapping(path = "/{report}", produces = XLSX)
  byte[] xlsx(@PathVariable String report, @Valid Asked asked, Caller caller) {
    return table(report, asked, caller).xlsx();
  }

  private Table table(String report, Asked asked, Caller caller) {
    return Table.of(
        report,
        switch (report) {
          case "activity" -> activity(asked, caller);
          case "no-shows" -> noShows(asked, caller);
          case "waiting" -> waiting(asked, caller);
          case "occupancy" -> occupancy(asked, caller);
          case "revenue" -> revenue(asked, caller);
          case "outstanding" -> outstanding(asked, caller);
          default -> throw new NotFound();
        });
  }
}
