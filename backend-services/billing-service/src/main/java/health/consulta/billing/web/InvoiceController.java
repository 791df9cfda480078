package health.consulta.billing.web;

import health.consulta.billing.CheckBook;
import health.consulta.billing.CreditInvoice;
import health.consulta.billing.InvoiceFilter;
import health.consulta.billing.PrintInvoice;
import health.consulta.billing.ReadAgeing;
import health.consulta.billing.ReadBalance;
import health.consulta.billing.ReadInvoices;
import health.consulta.billing.ReplaceInvoice;
import health.consulta.billing.TakeFromPayers;
import health.consulta.contract.AccessKind;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.PatientBalance;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/invoices")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class InvoiceController {
  private final ReadInvoices invoices;
  private final ReadAgeing ageing;
  private final ReadBalance balance;
  private final CreditInvoice credit;
  private final ReplaceInvoice replace;
  private final TakeFromPayers payers;
  private final CheckBook book;
  private final PrintInvoice print;
  private final AccessRecord accesses;

  InvoiceController(
      ReadInvoices invoices,
      ReadAgeing ageing,
      ReadBalance balance,
      CreditInvoice credit,
      ReplaceInvoice replace,
      TakeFromPayers payers,
      CheckBook book,
      PrintInvoice print,
      AccessRecord accesses) {
    this.invoices = invoices;
    this.ageing = ageing;
    this.balance = balance;
    this.credit = credit;
    this.replace = replace;
    this.payers = payers;
    this.book = book;
    this.print = print;
    this.accesses = accesses;
  }

  /// The newest first.
  @GetMapping
  Page<Invoice> invoices(@Valid InvoiceFilter by, @Valid PageRequest page, Caller caller) {
    return invoices.list(Readers.of(caller), by, page.number(), page.length());
  }

  @GetMapping("/{id}")
  Invoice invoice(@PathVariable UUID id, Caller caller) {
    return invoices.read(id, Readers.of(caller)).invoice();
  }

  @PostMapping("/{id}/credit-notes")
  @Noted(Act.INVOICE_CREDITED)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
  Invoice credit(
      @PathVariable UUID id,
      @RequestBody @Valid health.consulta.contract.billing.CreditInvoice wanted,
      RequestId request,
      Caller caller) {
    return credit.credit(request.value(), id, wanted.amount(), wanted.reason(), Readers.of(caller));
  }

  /// A new invoice for a visit whose invoice was credited in full; once for each.
  ///
  /// @return 409 INVOICE_NOT_CREDITED when something is left of it; 409 INVOICE_REPLACED when there
  ///   is one already
  @PostMapping("/{id}/replacement")
  @Noted(Act.INVOICE_REPLACED)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
  Invoice replace(@PathVariable UUID id, RequestId request, Caller caller) {
    return replace.replace(request.value(), id, Readers.of(caller));
  }

  /// Money of somebody else than the patient, who pays a part of it.
  @PostMapping("/{id}/payer-receipts")
  @Noted(Act.PAYER_MONEY_TAKEN)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
  Invoice take(
      @PathVariable UUID id,
      @RequestBody @Valid TakeFromPayer taken,
      RequestId request,
      Caller caller) {
    return payers.take(request.value(), id, taken, Readers.of(caller));
  }

  @GetMapping("/ageing")
  Ageing ageing(Caller caller) {
    return ageing.read(Readers.of(caller));
  }

  /// What a patient has open with a practice, for who runs it.
  @GetMapping("/balance")
  @PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
  PatientBalance balance(
      @RequestParam UUID practitionerId, @RequestParam UUID patientId, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    accesses.note(caller, AccessKind.INVOICE, List.of(patientId));
    return balance.read(practitionerId, patientId);
  }

  /// Whether the book is as it was issued.
  @GetMapping("/verification")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  InvoiceBook verification() {
    return book.check();
  }

  /// In French, or in English when that is preferred: Factur-X (PDF/A-3 with EN 16931).
  @GetMapping("/{id}/pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr") String languages,
      Caller caller) {
    var printed = invoices.read(id, Readers.of(caller));
    accesses.note(caller, AccessKind.INVOICE, List.of(printed.invoice().patientId()));
    return Papers.answer(
        Papers.file(printed.invoice()), print.pdf(printed, Papers.language(languages)));
  }
}
