package health.consulta.booking.remote;

import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient("payment-service")
interface PaymentService {
  @PostMapping("/internal/payments")
  Payment start(@RequestBody StartPayment wanted);

  @GetMapping("/internal/payments/{id}")
  Payment find(@PathVariable("id") UUID id, @RequestParam("ask") boolean ask);
}
