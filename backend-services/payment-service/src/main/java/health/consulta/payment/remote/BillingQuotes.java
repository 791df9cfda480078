package health.consulta.payment.remote;

import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.Quote;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient("billing-service")
interface BillingQuotes {
  @PostMapping("/internal/quotes")
  Quote agree(@RequestBody AgreeQuote quote);
}
