package health.consulta.user.web;

import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AddAssistant;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.kit.web.RequestId;
import health.consulta.user.account.EmployAssistant;
import health.consulta.user.account.FindAccounts;
import health.consulta.user.account.GovernAccount;
import jakarta.validation.Valid;
import java.util.UUID;
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

/// Accounts, for administrators.
@RestController
@RequestMapping("/api/users")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UsersController {
  private final FindAccounts findAccounts;
  private final GovernAccount governAccount;
  private final EmployAssistant employAssistant;

  UsersController(
      FindAccounts findAccounts, GovernAccount governAccount, EmployAssistant employAssistant) {
    this.findAccounts = findAccounts;
    this.governAccount = governAccount;
    this.employAssistant = employAssistant;
  }

  /// @param q part of a name or an address
  @GetMapping
  Page<Account> find(@RequestParam(defaultValue = "") String q, @Valid PageRequest page) {
    return findAccounts.find(q, page.number(), page.length());
  }

  @PutMapping("/{id}")
  @Noted(Act.ROLES_CHANGED)
  Account govern(@PathVariable UUID id, @RequestBody @Valid ChangeRoles change, Caller caller) {
    return governAccount.govern(caller.id(), id, change).view();
  }

  @PostMapping("/assistants")
  @Noted(Act.ASSISTANT_INVITED)
  @ResponseStatus(HttpStatus.CREATED)
  Account employ(@RequestBody @Valid AddAssistant form, RequestId request) {
    return employAssistant.employ(request.value(), form).view();
  }
}
