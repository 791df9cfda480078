package health.consulta.user.web;

import health.consulta.contract.user.AccountExport;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.ActForOthers;
import health.consulta.user.passkey.OwnPasskeys;
import health.consulta.user.signin.OpenSessions;
import health.consulta.user.signin.SetUpSecondFactor;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What this service holds of who asks; each other service has its own part.
@RestController
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class ExportController {
  private final Accounts accounts;
  private final ActForOthers others;
  private final OpenSessions sessions;
  private final SetUpSecondFactor secondFactor;
  private final OwnPasskeys passkeys;
  private final Clock clock;

  ExportController(
      Accounts accounts,
      ActForOthers others,
      OpenSessions sessions,
      SetUpSecondFactor secondFactor,
      OwnPasskeys passkeys,
      Clock clock) {
    this.accounts = accounts;
    this.others = others;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @GetMapping("/api/users/me/export")
  ResponseEntity<AccountExport> export(Caller caller) {
    var id = caller.id();
    var account = accounts.findById(id).orElseThrow(NotFound::new);
    var export =
        new AccountExport(
            clock.instant(),
            account.view(),
            others.everOf(id).stream().map(each -> each.view(clock.instant())).toList(),
            sessions.of(id, null),
            secondFactor.state(id),
            passkeys.of(id));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(export);
  }
}
