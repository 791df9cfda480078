package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.AtProvider;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.LedgerChecksum;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.OwnPayment;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.Reconcile;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.contract.payment.ReverseOnSite;
import health.consulta.contract.payment.StoredMethod;
import health.consulta.contract.payment.WaivePayment;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The money of bookings.
@FeignClient(name = "payment", url = "${consulta.gateway}")
public interface PaymentApi {
  /// A page to pay on, after the bank refused the stored method.
  @PostMapping("/api/payments/{id}/page")
  Payment page(@PathVariable UUID id);

  /// What the patient who is signed in left at providers.
  @GetMapping("/api/payments/methods")
  Items<StoredMethod> methods();

  @DeleteMapping("/api/payments/methods/{id}")
  void takeBack(@PathVariable UUID id);

  /// What the patient who is signed in pays, the newest first.
  @GetMapping("/api/payments/own")
  Page<OwnPayment> own(@RequestParam int page, @RequestParam int size);

  /// Those of the practices that the caller runs.
  @GetMapping("/api/payments")
  Page<PracticePayment> payments(
      @RequestParam(required = false) @Nullable UUID practitionerId,
      @RequestParam(required = false) @Nullable PaymentStatus status,
      @RequestParam(required = false) @Nullable PaymentProvider provider,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam PaymentOrder order,
      @RequestParam boolean rising,
      @RequestParam int page,
      @RequestParam int size);

  @GetMapping("/api/payments/{id}/record")
  PaymentRecord record(@PathVariable UUID id);

  /// Asks the provider how it stands.
  @PostMapping("/api/payments/{id}/look")
  AtProvider look(@PathVariable UUID id);

  @PostMapping("/api/payments/{id}/refunds")
  Payment refund(
      @PathVariable UUID id,
      @RequestBody RefundPayment refund,
      @RequestHeader("Idempotency-Key") String key);

  @PostMapping("/api/payments/on-site")
  OnSitePayment take(@RequestBody RecordOnSite taken, @RequestHeader("Idempotency-Key") String key);

  /// It was written down by mistake. Twice, it is reversed once.
  @PostMapping("/api/payments/on-site/{id}/reversal")
  OnSitePayment reverse(@PathVariable UUID id, @RequestBody ReverseOnSite wanted);

  @GetMapping("/api/payments/cash-report")
  CashReport cash(
      @RequestParam UUID practitionerId,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day);

  /// The newest first.
  @GetMapping("/api/payments/reconciliations")
  Page<Reconciliation> reconciliations(@RequestParam int page, @RequestParam int size);

  @PostMapping("/api/payments/reconciliations")
  Items<Reconciliation> reconcile(@RequestBody Reconcile wanted);

  @GetMapping("/api/payments/ledger/checksum")
  LedgerChecksum checksum();

  /// The practice does without paying online.
  @PostMapping("/api/payments/{id}/waiver")
  void waive(@PathVariable UUID id, @RequestBody WaivePayment waive);
}
