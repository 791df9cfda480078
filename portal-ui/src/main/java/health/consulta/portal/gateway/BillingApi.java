package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.CreditInvoice;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.contract.billing.PatientBalance;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Receipt;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.TakeFromPayer;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.billing.TariffChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Tariffs, quotes and invoices.
@FeignClient(name = "billing", url = "${consulta.gateway}")
public interface BillingApi {
  @GetMapping("/api/quotes")
  Quote quote(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam Instant start,
      @RequestParam(required = false) @Nullable UUID locationId,
      @RequestParam(required = false) @Nullable Integer age);

  /// Who pays what of a visit.
  @GetMapping("/api/quotes/{bookingId}/split")
  PriceSplit split(@PathVariable UUID bookingId);

  @PutMapping("/api/quotes/{bookingId}/split")
  PriceSplit split(@PathVariable UUID bookingId, @RequestBody SplitPrice wanted);

  /// What would become of it; nothing is kept.
  @PostMapping("/api/quotes/{bookingId}/split/preview")
  PriceSplit previewSplit(@PathVariable UUID bookingId, @RequestBody SplitPrice wanted);

  /// Who else pays for the patients of a practice, those in use first.
  @GetMapping("/api/invoices/payers")
  Items<Payer> payers(@RequestParam UUID practitionerId);

  /// What each still owes, who owes most first.
  @GetMapping("/api/invoices/payers/debts")
  Page<PayerDebt> debts(
      @RequestParam(required = false) @Nullable UUID practitionerId,
      @RequestParam int page,
      @RequestParam int size);

  /// Those of a practice of which a payer still owes something, the newest first.
  @GetMapping("/api/invoices")
  Page<Invoice> owedBy(
      @RequestParam("owedBy") UUID payerId,
      @RequestParam UUID practitionerId,
      @RequestParam int page,
      @RequestParam int size);

  @PostMapping("/api/invoices/payers")
  Payer add(@RequestBody Payer payer, @RequestHeader("Idempotency-Key") String key);

  @PutMapping("/api/invoices/payers/{id}")
  Payer change(@PathVariable UUID id, @RequestBody Payer payer);

  /// Money of somebody else than the patient.
  @PostMapping("/api/invoices/{id}/payer-receipts")
  Invoice takeFromPayer(
      @PathVariable UUID id,
      @RequestBody TakeFromPayer taken,
      @RequestHeader("Idempotency-Key") String key);

  @GetMapping("/api/tariffs")
  Page<Tariff> tariffs(@RequestParam int page, @RequestParam int size);

  @PostMapping("/api/tariffs")
  Tariff add(@RequestBody Tariff tariff, @RequestHeader("Idempotency-Key") String key);

  @PutMapping("/api/tariffs")
  Items<Tariff> change(@RequestBody ChangeTariffs wanted);

  @PutMapping("/api/tariffs/{id}")
  Tariff change(@PathVariable UUID id, @RequestBody Tariff tariff);

  /// Who changed a line, and how, the newest first.
  @GetMapping("/api/tariffs/{id}/changes")
  Items<TariffChange> changes(@PathVariable UUID id);

  @GetMapping("/api/invoices")
  Page<Invoice> invoices(@RequestParam int page, @RequestParam int size);

  @GetMapping("/api/invoices")
  Page<Invoice> invoices(
      @RequestParam(required = false) @Nullable InvoiceStatus status,
      @RequestParam(required = false) @Nullable String search,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/invoices/{id}")
  Invoice invoice(@PathVariable UUID id);

  @GetMapping("/api/invoices/ageing")
  Ageing ageing();

  /// What a patient has open with a practice.
  @GetMapping("/api/invoices/balance")
  PatientBalance balance(@RequestParam UUID practitionerId, @RequestParam UUID patientId);

  @PostMapping("/api/invoices/{id}/credit-notes")
  Invoice credit(
      @PathVariable UUID id,
      @RequestBody CreditInvoice wanted,
      @RequestHeader("Idempotency-Key") String key);

  /// A new invoice in the place of one that was credited in full.
  @PostMapping("/api/invoices/{id}/replacement")
  Invoice replace(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key);

  /// Those that can be are mailed; each other one is named with its reason.
  @PostMapping("/api/invoices/mailings")
  MailedInvoices mail(
      @RequestBody MailInvoices wanted, @RequestHeader("Idempotency-Key") String key);

  /// When the patient was written to about an invoice, the newest first.
  @GetMapping("/api/invoices/{id}/mailings")
  Items<InvoiceMailing> mailings(@PathVariable UUID id);

  /// What a practice invoiced a patient, and what was paid.
  @GetMapping("/api/invoices/statement")
  Statement statement(
      @RequestParam UUID practitionerId,
      @RequestParam UUID patientId,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to);

  @GetMapping("/api/invoices/statement/pdf")
  ResponseEntity<byte[]> statementPdf(
      @RequestParam UUID practitionerId,
      @RequestParam UUID patientId,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to);

  /// What was paid, the newest first; of all invoices, or of one.
  @GetMapping("/api/receipts")
  Page<Receipt> receipts(
      @RequestParam(required = false) @Nullable UUID invoiceId,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/receipts/{id}/pdf")
  ResponseEntity<byte[]> receiptPdf(@PathVariable UUID id);

  @GetMapping("/api/accounting/export")
  ResponseEntity<byte[]> books(
      @RequestParam String format,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to);

  @GetMapping("/api/invoices/{id}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id);
}
