package health.consulta.user.signin;

import health.consulta.contract.user.Tokens;
import health.consulta.user.account.Account;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets in who has shown who they are.
@Component
public class BeginSession {
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final Clock clock;

  BeginSession(Sessions sessions, AccessTokens accessTokens, Clock clock) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  /// @throws EmailNotConfirmed before the account was ever used
  /// @throws AccountLocked when an administrator said so
  public Tokens begin(Account account, @Nullable String device) {
    switch (account.status()) {
      case UNCONFIRMED -> throw new EmailNotConfirmed();
      case LOCKED -> throw new AccountLocked();
      case ACTIVE -> {}
    }
    var refresh = RefreshToken.fresh(UUID.randomUUID());
    sessions.save(new Session(refresh, account.getId(), device, clock.instant()));
    return accessTokens.beside(refresh, account);
  }
}
