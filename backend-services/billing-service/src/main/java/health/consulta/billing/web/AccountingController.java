package health.consulta.billing.web;

import health.consulta.billing.accounting.KeepBooks;
import health.consulta.contract.Act;
import health.consulta.kit.Invalid;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounting")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ADMINISTRATOR')")
class AccountingController {
  private final KeepBooks books;

  AccountingController(KeepBooks books) {
    this.books = books;
  }

  /// @param format fec or csv
  /// @param from first day
  /// @param to last day
  @GetMapping("/export")
  @Noted(Act.BOOKS_EXPORTED)
  ResponseEntity<byte[]> export(
      @RequestParam String format,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Caller caller) {
    return switch (format) {
      case "fec" -> file(books.fec(Readers.of(caller), from, to), "text/plain", to, "FEC", "txt");
      case "csv" -> file(books.csv(Readers.of(caller), from, to), "text/csv", to, "books", "csv");
      default -> throw new Invalid("format", "is fec or csv");
    };
  }

  private static ResponseEntity<byte[]> file(
      String text, String type, LocalDate to, String name, String ending) {
    var file =
        ContentDisposition.attachment()
            .filename(name + to.toString().replace("-", "") + "." + ending)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
