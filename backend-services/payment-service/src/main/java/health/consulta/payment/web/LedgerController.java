package health.consulta.payment.web;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.payment.LedgerChecksum;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.kit.Invalid;
import health.consulta.kit.access.Noted;
import health.consulta.kit.web.PageRequest;
import health.consulta.payment.Checksum;
import health.consulta.payment.Reconcile;
import health.consulta.payment.Reconciliations;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Whether the ledger is whole, and says what the providers say.
@RestController
@RequestMapping("/api/payments")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class LedgerController {
  private static final long LONGEST = 31;

  private final Checksum checksum;
  private final Reconcile reconcile;
  private final Reconciliations kept;
  private final Clock clock;

  LedgerController(Checksum checksum, Reconcile reconcile, Reconciliations kept, Clock clock) {
    this.checksum = checksum;
    this.reconcile = reconcile;
    this.kept = kept;
    this.clock = clock;
  }

  /// @param until absent: now
  @GetMapping("/ledger/checksum")
  LedgerChecksum checksum(@RequestParam(required = false) @Nullable Instant until) {
    return checksum.until(until == null ? clock.instant() : until);
  }

  /// At most 31 days at once.
  @PostMapping("/reconciliations")
  @Noted(Act.BOOKS_COMPARED)
  @ResponseStatus(HttpStatus.CREATED)
  Items<Reconciliation> run(@RequestBody @Valid health.consulta.contract.payment.Reconcile wanted) {
    var days = ChronoUnit.DAYS.between(wanted.from(), wanted.to());
    if (days < 0) throw new Invalid("to", "is before from");
    if (days >= LONGEST) throw new Invalid("to", "is more than 31 days after from");
    return new Items<>(reconcile.run(wanted.from(), wanted.to(), wanted.provider()));
  }

  @GetMapping("/reconciliations")
  Page<Reconciliation> page(@Valid PageRequest page) {
    return kept.page(page.number(), page.length());
  }
}
