package health.consulta.billing.web;

import health.consulta.billing.PrintInvoice;
import health.consulta.billing.ReadInvoices;
import health.consulta.billing.Reader;
import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/invoices")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class InvoiceController {
  private final ReadInvoices invoices;
  private final PrintInvoice print;

  InvoiceController(ReadInvoices invoices, PrintInvoice print) {
    this.invoices = invoices;
    this.print = print;
  }

  @GetMapping
  Page<Invoice> invoices(
      @RequestParam(required = false) @Nullable InvoiceStatus status,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @Valid PageRequest page,
      Caller caller) {
    return invoices.list(reader(caller), status, from, to, page.number(), page.length());
  }

  @GetMapping("/{id}")
  Invoice invoice(@PathVariable UUID id, Caller caller) {
    return invoices.read(id, reader(caller)).invoice();
  }

  @GetMapping("/{id}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, Caller caller) {
    var printed = invoices.read(id, reader(caller));
    var file =
        ContentDisposition.inline()
            .filename("facture-" + printed.invoice().number() + ".pdf")
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(print.pdf(printed));
  }

  private static Reader reader(Caller caller) {
    var practices = new HashSet<>(caller.practitioners());
    if (!caller.is(Role.ASSISTANT)) practices.clear();
    if (caller.is(Role.PRACTITIONER)) practices.add(caller.id());
    return new Reader(caller.id(), practices, caller.is(Role.ADMINISTRATOR));
  }
}
