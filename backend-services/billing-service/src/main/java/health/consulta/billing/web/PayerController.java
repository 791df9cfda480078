package health.consulta.billing.web;

import health.consulta.billing.KeepPayers;
import health.consulta.billing.ReadDebts;
import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who else pays for a practice's patients.
@RestController
@RequestMapping("/api/invoices/payers")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class PayerController {
  private final KeepPayers payers;
  private final ReadDebts debts;

  PayerController(KeepPayers payers, ReadDebts debts) {
    this.payers = payers;
    this.debts = debts;
  }

  /// Those in use first, by name.
  @GetMapping
  Items<Payer> payers(@RequestParam UUID practitionerId, Caller caller) {
    return new Items<>(payers.of(practitionerId, caller::runs));
  }

  /// What each still owes, who owes most first; of the practices that the caller runs.
  ///
  /// @param practitionerId absent: of all of them
  @GetMapping("/debts")
  Page<PayerDebt> debts(
      @RequestParam(required = false) @Nullable UUID practitionerId,
      @Valid PageRequest page,
      Caller caller) {
    return debts.read(Readers.of(caller), practitionerId, page.number(), page.length());
  }

  @PostMapping
  @Noted(Act.PAYER_ADDED)
  @ResponseStatus(HttpStatus.CREATED)
  Payer add(@RequestBody @Valid Payer payer, RequestId request, Caller caller) {
    return payers.add(request.value(), payer, caller::runs);
  }

  @PutMapping("/{id}")
  @Noted(Act.PAYER_CHANGED)
  Payer change(@PathVariable UUID id, @RequestBody @Valid Payer payer, Caller caller) {
    return payers.change(id, payer, caller::runs);
  }
}
