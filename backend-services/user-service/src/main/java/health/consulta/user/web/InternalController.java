package health.consulta.user.web;

import health.consulta.contract.user.PatientAccount;
import health.consulta.contract.user.PersonName;
import health.consulta.contract.user.ServiceLogin;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Public;
import health.consulta.user.account.ActForOthers;
import health.consulta.user.signin.AccessTokens;
import health.consulta.user.signin.AccessTokens.ServiceToken;
import health.consulta.user.signin.ServiceSecret;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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
  private final ActForOthers others;
  private final AccessTokens accessTokens;
  private final ServiceSecret secret;

  InternalController(ActForOthers others, AccessTokens accessTokens, ServiceSecret secret) {
    this.others = others;
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
    return others.name(id);
  }

  /// What several people are called; those who are nobody any more are left out.
  @PreAuthorize("hasRole('SERVICE')")
  @PostMapping("/people")
  List<PersonName> people(@RequestBody Set<UUID> ids) {
    return others.names(ids);
  }

  /// Those of these accounts that somebody signs in to.
  @PreAuthorize("hasRole('SERVICE')")
  @PostMapping("/accounts")
  Set<UUID> accounts(@RequestBody Set<UUID> ids) {
    return others.accounts(ids);
  }

  /// Whether the account may act for the patient; 409 where the patient has not agreed.
  @PreAuthorize("hasRole('SERVICE')")
  @GetMapping("/mandates")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mandate(@RequestParam UUID accountId, @RequestParam UUID patientId) {
    if (!others.mayActFor(accountId, patientId)) throw new NotFound();
  }

  /// Whom a practice may book for.
  @PreAuthorize("hasRole('SERVICE')")
  @GetMapping("/patients/{id}")
  PatientAccount patient(@PathVariable UUID id) {
    return new PatientAccount(id, others.account(id));
  }
}
