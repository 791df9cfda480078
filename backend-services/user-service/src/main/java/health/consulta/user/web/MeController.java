package health.consulta.user.web;

import health.consulta.contract.user.Account;
import health.consulta.contract.user.ChangeAccount;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.EditAccount;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What everybody sees and changes of themselves.
@RestController
@RequestMapping("/api/users/me")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class MeController {
  private final Accounts accounts;
  private final EditAccount editAccount;

  MeController(Accounts accounts, EditAccount editAccount) {
    this.accounts = accounts;
    this.editAccount = editAccount;
  }

  @GetMapping
  Account me(Caller caller) {
    return accounts.findById(caller.id()).orElseThrow(NotFound::new).view();
  }

  @PatchMapping
  Account change(@RequestBody @Valid ChangeAccount change, Caller caller) {
    return editAccount.edit(caller.id(), change).view();
  }
}
