package health.consulta.payment.web;

import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import health.consulta.payment.OpenPayment;
import health.consulta.payment.ShowPayment;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/payments")
@PreAuthorize("hasRole('SERVICE')")
class InternalPaymentController {
  private final OpenPayment open;
  private final ShowPayment show;

  InternalPaymentController(OpenPayment open, ShowPayment show) {
    this.open = open;
    this.show = show;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Payment start(@RequestBody @Valid StartPayment start) {
    return open.open(start);
  }

  @GetMapping("/{id}")
  Payment payment(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean ask) {
    return ask ? show.ask(id) : show.show(id);
  }
}
