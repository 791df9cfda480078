package health.consulta.payment.web;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.payment.CashReport;
import health.consulta.contract.payment.OnSitePayment;
import health.consulta.contract.payment.RecordOnSite;
import health.consulta.contract.payment.ReverseOnSite;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import health.consulta.payment.CountCash;
import health.consulta.payment.TakeOnSite;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
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

/// Money that changes hands at the practice.
@RestController
@RequestMapping("/api/payments")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'PRACTITIONER', 'ASSISTANT')")
class OnSiteController {
  private final TakeOnSite take;
  private final CountCash count;

  OnSiteController(TakeOnSite take, CountCash count) {
    this.take = take;
    this.count = count;
  }

  @PostMapping("/on-site")
  @Noted(Act.MONEY_TAKEN)
  @ResponseStatus(HttpStatus.CREATED)
  OnSitePayment take(@RequestBody @Valid RecordOnSite taken, RequestId id, Caller caller) {
    return take.take(id.value(), taken, caller.id(), caller::runs);
  }

  @GetMapping("/on-site")
  Items<OnSitePayment> of(@RequestParam UUID bookingId, Caller caller) {
    return new Items<>(take.of(bookingId, caller::runs));
  }

  @PostMapping("/on-site/{id}/reversal")
  @Noted(Act.MONEY_REVERSED)
  OnSitePayment reverse(
      @PathVariable UUID id, @RequestBody @Valid ReverseOnSite wanted, Caller caller) {
    return take.reverse(id, wanted.reason(), caller.id(), caller::runs);
  }

  @GetMapping("/cash-report")
  CashReport report(@RequestParam UUID practitionerId, @RequestParam LocalDate day, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return count.of(practitionerId, day);
  }
}
