package health.consulta.portal.tariffs;

import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The billing grid as a file, read with the session's token; the service decides who may.
@RestController
class TariffFiles {
  private final BillingApi billing;

  TariffFiles(BillingApi billing) {
    this.billing = billing;
  }

  @GetMapping("/fichiers/tarifs.{format:csv|xlsx}")
  ResponseEntity<byte[]> file(@PathVariable String format) {
    return TariffTable.of(TariffSheet.all(billing)).download("tarifs", format);
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }
}
