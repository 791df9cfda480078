package health.consulta.user.web;

import health.consulta.contract.Items;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.AskConsent;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.contract.user.Dependant;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.ActForOthers;
import health.consulta.user.account.Address;
import health.consulta.user.account.AskForConsent;
import health.consulta.user.account.EditAccount;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What everybody sees and changes of themselves.
@RestController
@RequestMapping("/api/users/me")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class MeController {
  private final Accounts accounts;
  private final EditAccount editAccount;
  private final ActForOthers others;
  private final AskForConsent consent;
  private final Clock clock;

  MeController(
      Accounts accounts,
      EditAccount editAccount,
      ActForOthers others,
      AskForConsent consent,
      Clock clock) {
    this.accounts = accounts;
    this.editAccount = editAccount;
    this.others = others;
    this.consent = consent;
    this.clock = clock;
  }

  @GetMapping
  Account me(Caller caller) {
    return accounts.findById(caller.id()).orElseThrow(NotFound::new).view();
  }

  @GetMapping("/dependants")
  Items<Dependant> dependants(Caller caller) {
    return new Items<>(
        others.of(caller.id()).stream().map(each -> each.view(clock.instant())).toList());
  }

  @PostMapping("/dependants")
  @ResponseStatus(HttpStatus.CREATED)
  Dependant add(@RequestBody @Valid AddDependant form, RequestId id, Caller caller) {
    return others.add(id.value(), caller.id(), form).view(clock.instant());
  }

  /// A person of age is asked by mail whether they agree; again where the mail was lost.
  @PostMapping("/dependants/{id}/consent")
  Dependant ask(@PathVariable UUID id, @RequestBody @Valid AskConsent form, Caller caller) {
    return consent.ask(id, caller.id(), new Address(form.email())).view(clock.instant());
  }

  @DeleteMapping("/dependants/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, Caller caller) {
    others.end(id, caller.id());
  }

  @PatchMapping
  Account change(@RequestBody @Valid ChangeAccount change, Caller caller) {
    return editAccount.edit(caller.id(), change).view();
  }
}
