package health.consulta.notification.web;

import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.notification.Delivery;
import health.consulta.kit.access.Noted;
import health.consulta.kit.web.PageRequest;
import health.consulta.notification.Deliveries;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What was sent to whom, for staff.
@RestController
@RequestMapping("/api/deliveries")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'ASSISTANT')")
class DeliveriesController {
  private final Deliveries deliveries;

  DeliveriesController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  Page<Delivery> deliveries(@Valid PageRequest page) {
    return deliveries.page(page.number(), page.length());
  }

  @PostMapping("/{id}/resend")
  @Noted(Act.MAIL_RESENT)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Delivery resend(@PathVariable UUID id) {
    return deliveries.resend(id);
  }
}
