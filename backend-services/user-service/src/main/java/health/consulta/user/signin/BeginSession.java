package health.consulta.user.signin;

import health.consulta.contract.Act;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.Tokens;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.Account;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets in who has shown who they are.
@Component
public class BeginSession {
  private final Sessions sessions;
  private final FactorLifts lifts;
  private final AccessTokens accessTokens;
  private final SqlOutbox outbox;
  private final AccessRecord record;
  private final Clock clock;

  BeginSession(
      Sessions sessions,
      FactorLifts lifts,
      AccessTokens accessTokens,
      SqlOutbox outbox,
      AccessRecord record,
      Clock clock) {
    this.sessions = sessions;
    this.lifts = lifts;
    this.accessTokens = accessTokens;
    this.outbox = outbox;
    this.record = record;
    this.clock = clock;
  }

  /// @throws EmailNotConfirmed before the account was ever used
  /// @throws AccountLocked when an administrator said so
  @Transactional
  public Tokens begin(Account account, @Nullable String device) {
    switch (account.status()) {
      case UNCONFIRMED -> throw new EmailNotConfirmed();
      case LOCKED -> throw new AccountLocked();
      case ERASED -> throw new BadCredentials();
      case ACTIVE -> {}
    }
    lifts.end(account.getId(), "STOPPED", clock.instant()); // it is not lost
    if (device != null && isNew(device, account.getId()))
      outbox.publish(new SecurityChanged(account.getId(), SecurityChange.NEW_DEVICE, device));
    var refresh = RefreshToken.fresh(UUID.randomUUID());
    sessions.save(new Session(refresh, account.getId(), device, clock.instant()));
    record.note(
        new Caller(account.getId(), account.roles(), account.practitioners()), Act.SIGNED_IN, null);
    return accessTokens.beside(refresh, account);
  }

  /// Among those of the last weeks, if there are any.
  private boolean isNew(String device, UUID accountId) {
    return sessions.existsByAccountId(accountId)
        && !sessions.existsByAccountIdAndDevice(accountId, device);
  }
}
