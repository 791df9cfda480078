package health.consulta.portal.invoices;

import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Papers and books for staff, handed through with the session's token; the service decides whose
/// they are.
@RestController
class AccountFiles {
  private final BillingApi billing;

  AccountFiles(BillingApi billing) {
    this.billing = billing;
  }

  @GetMapping("/fichiers/comptes/factures/{id}.pdf")
  ResponseEntity<byte[]> paper(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .header("Content-Security-Policy", "frame-ancestors 'self'") // the preview beside the list
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Objects.requireNonNull(billing.pdf(id).getBody()));
  }

  @GetMapping("/fichiers/comptes/{format:fec|csv}")
  ResponseEntity<byte[]> books(
      @PathVariable String format, @RequestParam LocalDate from, @RequestParam LocalDate to) {
    var name = format.equals("fec") ? "FEC.txt" : "comptes.csv";
    var type = new MediaType("text", format.equals("fec") ? "plain" : "csv");
    return saved(type, name, billing.books(format, from, to));
  }

  @GetMapping("/fichiers/comptes/releve.pdf")
  ResponseEntity<byte[]> statement(
      @RequestParam UUID praticien,
      @RequestParam UUID patient,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return saved(
        MediaType.APPLICATION_PDF,
        "releve.pdf",
        billing.statementPdf(praticien, patient, from, to));
  }

  @GetMapping("/fichiers/comptes/recus/{id}.pdf")
  ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
    return saved(MediaType.APPLICATION_PDF, "recu.pdf", billing.receiptPdf(id));
  }

  private static ResponseEntity<byte[]> saved(
      MediaType type, String name, ResponseEntity<byte[]> answer) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Objects.requireNonNull(answer.getBody()));
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }
}
