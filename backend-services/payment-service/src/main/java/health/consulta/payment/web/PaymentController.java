package health.consulta.payment.web;

import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.payment.AtProvider;
import health.consulta.contract.payment.LedgerTransaction;
import health.consulta.contract.payment.OwnPayment;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentRecord;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.contract.payment.RefundPayment;
import health.consulta.kit.Invalid;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import health.consulta.payment.GiveRefund;
import health.consulta.payment.Ledger;
import health.consulta.payment.OpenPayment;
import health.consulta.payment.ReadPayments;
import health.consulta.payment.Reconcile;
import health.consulta.payment.ShowPayment;
import health.consulta.payment.WaivePayment;
import health.consulta.payment.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments")
class PaymentController {
  private final ShowPayment show;
  private final GiveRefund give;
  private final Ledger ledger;
  private final OpenPayment open;
  private final WaivePayment waive;
  private final ReadPayments read;

  PaymentController(
      ShowPayment show,
      GiveRefund give,
      Ledger ledger,
      OpenPayment open,
      WaivePayment waive,
      ReadPayments read) {
    this.read = read;
    this.open = open;
    this.waive = waive;
    this.show = show;
    this.give = give;
    this.ledger = ledger;
  }

  /// The payments of the practices that the caller runs, by default the last visits first.
  ///
  /// @param from first day of the visit
  /// @param to last day of the visit
  /// @param reference the whole id of a payment or a booking, or the provider's name for a payment
  @GetMapping
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  Page<PracticePayment> payments(
      @RequestParam(required = false) @Nullable UUID practitionerId,
      @RequestParam(required = false) @Nullable PaymentStatus status,
      @RequestParam(required = false) @Nullable PaymentProvider provider,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable @Size(max = 255) String reference,
      @RequestParam(defaultValue = "VISIT") PaymentOrder order,
      @RequestParam(defaultValue = "false") boolean rising,
      @Valid PageRequest page,
      Caller caller) {
    var wanted =
        new Wanted(practices(caller), practitionerId, status, provider, from, to, reference);
    return read.list(wanted, order, rising, page.number(), page.length());
  }

  private static @Nullable Set<UUID> practices(Caller caller) {
    if (caller.is(Role.ADMINISTRATOR)) return null;
    var practices = new HashSet<UUID>();
    if (caller.is(Role.PRACTITIONER)) practices.add(caller.id());
    if (caller.is(Role.ASSISTANT)) practices.addAll(caller.practitioners());
    return practices;
  }

  /// What the patient who is signed in pays, the newest first.
  @GetMapping("/own")
  @PreAuthorize("hasRole('PATIENT')")
  Page<OwnPayment> own(@Valid PageRequest page, Caller caller) {
    return read.own(caller.id(), page.number(), page.length());
  }

  /// All that is on record of it.
  @GetMapping("/{id}/record")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  PaymentRecord record(@PathVariable UUID id, Caller caller) {
    return read.record(id, caller::runs);
  }

  /// Asks the provider how it stands.
  @PostMapping("/{id}/look")
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  AtProvider look(@PathVariable UUID id, Caller caller) {
    return show.look(id, caller::runs);
  }

  @GetMapping("/{id}")
  @PreAuthorize("isAuthenticated()")
  Payment payment(@PathVariable UUID id, Caller caller) {
    return show.show(id, caller);
  }

  /// A page to pay on, after the bank refused the stored method.
  @PostMapping("/{id}/page")
  @PreAuthorize("hasRole('PATIENT')")
  Payment page(@PathVariable UUID id, Caller caller) {
    return open.again(id, caller.id());
  }

  /// The practice does without paying online.
  @PostMapping("/{id}/waiver")
  @Noted(Act.PAYMENT_WAIVED)
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  Payment waive(
      @PathVariable UUID id,
      @RequestBody @Valid health.consulta.contract.payment.WaivePayment wanted,
      Caller caller) {
    return waive.waive(id, wanted.policy(), wanted.reason(), caller::runs);
  }

  @PostMapping("/{id}/refunds")
  @Noted(Act.PAYMENT_REFUNDED)
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
  Payment refund(
      @PathVariable UUID id,
      @RequestBody @Valid RefundPayment refund,
      RequestId request,
      Caller caller) {
    return give.refund(id, request.value(), refund, caller::runs);
  }

  /// @param from first day
  /// @param to last day
  @GetMapping("/ledger")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  Page<LedgerTransaction> ledger(
      @RequestParam LocalDate from, @RequestParam LocalDate to, @Valid PageRequest page) {
    if (to.isBefore(from)) throw new Invalid("to", "is before from");
    return ledger.between(
        from.atStartOfDay(Reconcile.BOOKS).toInstant(),
        to.plusDays(1).atStartOfDay(Reconcile.BOOKS).toInstant(),
        page.number(),
        page.length());
  }
}
