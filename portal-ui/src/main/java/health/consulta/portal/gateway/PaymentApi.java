package health.consulta.portal.gateway;

import health.consulta.contract.payment.Payment;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The money of bookings.
@FeignClient(name = "payment", url = "${consulta.gateway}")
public interface PaymentApi {
  /// A page to pay on, after the bank refused the stored method.
  @PostMapping("/api/payments/{id}/page")
  Payment page(@PathVariable UUID id);
}
