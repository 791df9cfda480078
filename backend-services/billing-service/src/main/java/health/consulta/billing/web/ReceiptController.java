package health.consulta.billing.web;

import health.consulta.billing.PrintReceipt;
import health.consulta.billing.ReadReceipts;
import health.consulta.contract.AccessKind;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Receipt;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/receipts")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class ReceiptController {
  private final ReadReceipts receipts;
  private final PrintReceipt print;
  private final AccessRecord accesses;

  ReceiptController(ReadReceipts receipts, PrintReceipt print, AccessRecord accesses) {
    this.receipts = receipts;
    this.print = print;
    this.accesses = accesses;
  }

  /// What was paid, the newest first.
  ///
  /// @param invoiceId absent: for all invoices that the caller may read
  @GetMapping
  Page<Receipt> receipts(
      @RequestParam(required = false) @Nullable UUID invoiceId,
      @Valid PageRequest page,
      Caller caller) {
    return receipts.list(Readers.of(caller), invoiceId, page.number(), page.length());
  }

  /// In French, or in English when that is preferred: PDF/A-3.
  @GetMapping("/{id}/pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr") String languages,
      Caller caller) {
    var language = Papers.language(languages);
    var printed = receipts.read(id, Readers.of(caller));
    accesses.note(caller, AccessKind.INVOICE, List.of(printed.receipt().patientId()));
    var name = "recu-%s-%s.pdf".formatted(printed.receipt().number(), printed.receipt().paidOn());
    return Papers.answer(name, print.pdf(printed, language));
  }
}
