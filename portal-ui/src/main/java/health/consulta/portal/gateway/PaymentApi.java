package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StoredMethod;
import health.consulta.contract.payment.WaivePayment;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The money of bookings.
@FeignClient(name = "payment", url = "${consulta.gateway}")
public interface PaymentApi {
  /// A page to pay on, after the bank refused the stored method.
  @PostMapping("/api/payments/{id}/page")
  Payment page(@PathVariable UUID id);

  /// What the patient who is signed in left at providers.
  @GetMapping("/api/payments/methods")
  Items<StoredMethod> methods();

  @DeleteMapping("/api/payments/methods/{id}")
  void takeBack(@PathVariable UUID id);

  /// The practice does without paying online.
  @PostMapping("/api/payments/{id}/waiver")
  void waive(@PathVariable UUID id, @RequestBody WaivePayment waive);
}
