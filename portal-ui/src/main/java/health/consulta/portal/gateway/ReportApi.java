package health.consulta.portal.gateway;

import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.RevenueReport;
import java.time.LocalDate;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Figures of a period.
@FeignClient(name = "reporting", url = "${consulta.gateway}")
public interface ReportApi {
  @GetMapping("/api/reports/activity")
  ActivityReport activity(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/revenue")
  RevenueReport revenue(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam GroupBy groupBy);
}
