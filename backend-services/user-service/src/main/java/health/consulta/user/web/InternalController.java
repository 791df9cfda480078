package health.consulta.user.web;

import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.ServiceLogin;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Public;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.signin.AccessTokens;
import health.consulta.user.signin.AccessTokens.ServiceToken;
import health.consulta.user.signin.ServiceSecret;
import jakarta.validation.Valid;
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

/// What other services of the platform ask; the gateway routes none of it.
@RestController
@RequestMapping("/internal")
class InternalController {
  private final Accounts accounts;
  private final AccessTokens accessTokens;
  private final ServiceSecret secret;

  InternalController(Accounts accounts, AccessTokens accessTokens, ServiceSecret secret) {
    this.accounts = accounts;
    this.accessTokens = accessTokens;
    this.secret = secret;
  }

  @Public
  @PostMapping("/service-tokens")
  ServiceToken token(@RequestBody @Valid ServiceLogin login) {
    secret.check(login.secret());
    return accessTokens.ofService(login.service());
  }

  @PreAuthorize("hasRole('SERVICE')")
  @GetMapping("/people/{id}")
  PersonName person(@PathVariable UUID id) {
    return accounts.findById(id).map(Account::name).orElseThrow(NotFound::new);
  }

  /// Whether the account may act for the patient: for themselves, until mandates come.
  @PreAuthorize("hasRole('SERVICE')")
  @GetMapping("/mandates")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mandate(@RequestParam UUID accountId, @RequestParam UUID patientId) {
    accounts
        .findById(accountId)
        .filter(account -> account.status() == AccountStatus.ACTIVE)
        .filter(account -> accountId.equals(patientId))
        .orElseThrow(NotFound::new);
  }
}
