package health.consulta.portal.gateway;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.contract.reporting.WaitingReport;
import health.consulta.contract.reporting.WeeklyMail;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Figures of a period, of all whom the caller may see, and the rows behind them: of one group, or
/// of all where it is absent.
@FeignClient(name = "reporting", url = "${consulta.gateway}")
public interface ReportApi {
  @GetMapping("/api/reports/activity")
  ActivityReport activity(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/no-shows")
  NoShowReport noShows(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/waiting")
  WaitingReport waiting(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/occupancy")
  OccupancyReport occupancy(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/revenue")
  RevenueReport revenue(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/outstanding")
  OutstandingReport outstanding(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  /// @param report activity, no-shows or waiting
  @GetMapping("/api/reports/{report}/rows")
  Page<ActivityRow> visits(
      @PathVariable String report,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy,
      @RequestParam @Nullable String group,
      @RequestParam String figure,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/reports/occupancy/rows")
  Page<OccupancyRow> occupancyRows(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy,
      @RequestParam @Nullable String group,
      @RequestParam String figure,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/reports/revenue/rows")
  Page<RevenueRow> revenueRows(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy,
      @RequestParam @Nullable String group,
      @RequestParam String figure,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/reports/outstanding/rows")
  Page<OutstandingRow> outstandingRows(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy,
      @RequestParam @Nullable String group,
      @RequestParam int page,
      @RequestParam int size);

  /// @param report its name in the path
  /// @param accept the file's type
  @GetMapping("/api/reports/{report}")
  ResponseEntity<byte[]> file(
      @RequestHeader("Accept") String accept,
      @PathVariable String report,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  /// Whether the caller gets the figures of each week by mail.
  @GetMapping("/api/reports/weekly-mail")
  WeeklyMail weeklyMail();

  @PutMapping("/api/reports/weekly-mail")
  WeeklyMail choose(@RequestBody WeeklyMail choice);

  /// Done, or on its way.
  @PostMapping("/api/reports/rebuild")
  Rebuild rebuild();

  @GetMapping("/api/reports/rebuild/{id}")
  Rebuild rebuild(@PathVariable UUID id);
}
