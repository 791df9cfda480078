package health.consulta.user.signin;

import health.consulta.contract.user.Tokens;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// A refresh token works once and is answered with the next. One that comes back was copied, by
/// whoever came first or second: the whole sign-in ends for both (RFC 9700, 4.14.2).
@Service
public class RenewTokens {
  private static final Logger log = LoggerFactory.getLogger(RenewTokens.class);

  private final Sessions sessions;
  private final Accounts accounts;
  private final AccessTokens accessTokens;
  private final Clock clock;

  RenewTokens(Sessions sessions, Accounts accounts, AccessTokens accessTokens, Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  public Tokens renew(String refreshToken) {
    var spent = RefreshToken.parse(refreshToken);
    var next = RefreshToken.fresh(spent.session());
    rotate(spent, next);
    return accessTokens.beside(next, holder(spent));
  }

  private void rotate(RefreshToken spent, RefreshToken next) {
    var now = clock.instant();
    var idleAt = now.plus(Session.IDLE);
    if (sessions.rotate(spent.session(), spent.secret().hash(), next.secret().hash(), idleAt, now)
        == 1) return;
    if (sessions.end(spent.session(), now) == 1)
      log.warn("session {} ended: a refresh token came back, or came too late", spent.session());
    throw new RefreshInvalid();
  }

  private Account holder(RefreshToken token) {
    var session = sessions.findById(token.session()).orElseThrow(RefreshInvalid::new);
    var account = accounts.findById(session.accountId()).orElseThrow(RefreshInvalid::new);
    if (account.honours(session.startedAt())) return account;
    sessions.end(token.session(), clock.instant());
    throw new RefreshInvalid();
  }
}
