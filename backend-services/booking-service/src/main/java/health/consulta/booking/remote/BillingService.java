package health.consulta.booking.remote;

import health.consulta.contract.billing.Quote;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient("billing-service")
interface BillingService {
  @GetMapping("/api/quotes")
  Quote quote(
      @RequestParam("practitionerId") UUID practitionerId,
      @RequestParam("visitReasonId") UUID visitReasonId,
      @RequestParam("start") Instant start,
      @RequestParam(name = "locationId", required = false) @Nullable UUID locationId);
}
