package health.consulta.portal.tariffs;

import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The billing grid as a file, read with the session's token; the service decides who may.
@RestController
class TariffFiles {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final BillingApi billing;

  TariffFiles(BillingApi billing) {
    this.billing = billing;
  }

  @GetMapping("/fichiers/tarifs.csv")
  ResponseEntity<byte[]> csv() {
    return file("tarifs.csv", new MediaType("text", "csv"), TariffTable.csv(all()));
  }

  @GetMapping("/fichiers/tarifs.xlsx")
  ResponseEntity<byte[]> xlsx() {
    return file("tarifs.xlsx", XLSX, TariffTable.xlsx(all()));
  }

  private java.util.List<health.consulta.contract.billing.Tariff> all() {
    return TariffSheet.all(billing);
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }
}
