package health.consulta.portal.patient;

import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files that the browser saves, handed through with the session's token.
@RestController
class Downloads {
  private static final MediaType ZIP = MediaType.valueOf("application/zip");
  private static final MediaType CALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");

  private final BookingApi bookings;
  private final BillingApi billing;
  private final MyData data;

  Downloads(BookingApi bookings, BillingApi billing, MyData data) {
    this.bookings = bookings;
    this.billing = billing;
    this.data = data;
  }

  @GetMapping("/fichiers/visites/{id}/rendez-vous.ics")
  ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
    return file(bytes(bookings.calendar(id)), CALENDAR, "consulta.ics");
  }

  @GetMapping("/fichiers/factures/{id}/facture.pdf")
  ResponseEntity<byte[]> invoice(@PathVariable UUID id) {
    return file(bytes(billing.pdf(id)), MediaType.APPLICATION_PDF, "facture.pdf");
  }

  @GetMapping("/fichiers/recus/{id}/recu.pdf")
  ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
    return file(bytes(billing.receiptPdf(id)), MediaType.APPLICATION_PDF, "recu.pdf");
  }

  /// What is held of who asks.
  @GetMapping("/fichiers/mes-donnees.zip")
  ResponseEntity<byte[]> data() {
    return file(data.zip(), ZIP, "consulta-mes-donnees.zip");
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }

  private static byte[] bytes(ResponseEntity<byte[]> answer) {
    return Objects.requireNonNull(answer.getBody());
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
