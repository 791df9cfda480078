package health.consulta.portal.gateway;

import health.consulta.contract.reporting.*;
import java.time.LocalDate;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.*;

/// Figures of a period.
@FeignClient(name = "reporting", url = "${consulta.gateway}")
public interface ReportApi {
  @GetMapping("/api/reports/activity")
  ActivityReport activity(
      @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam GroupBy groupBy);

  @GetMapping("/api/reports/revenue")
  RevenueReport revenue(
      @RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam GroupBy groupBy);
}
