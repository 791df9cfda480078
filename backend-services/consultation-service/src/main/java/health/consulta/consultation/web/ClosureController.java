package health.consulta.consultation.web;

import health.consulta.consultation.agenda.CloseDay;
import health.consulta.contract.consultation.CloseTime;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Closed time for booking-service, which frees the rest of a day.
@RestController
@RequestMapping("/internal/agendas/{practitionerId}/closures")
@PreAuthorize("hasRole('SERVICE')")
class ClosureController {
  private final CloseDay close;

  ClosureController(CloseDay close) {
    this.close = close;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable UUID practitionerId, @RequestBody @Valid CloseTime wanted) {
    close.close(practitionerId, wanted);
  }
}
