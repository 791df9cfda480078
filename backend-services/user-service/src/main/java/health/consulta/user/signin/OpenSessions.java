package health.consulta.user.signin;

import health.consulta.contract.user.SignedIn;
import health.consulta.kit.NotFound;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where somebody is signed in, and ending that from afar. An access token that is out lasts for
/// its ten minutes; it is renewed no more.
@Service
public class OpenSessions {
  private final Sessions sessions;
  private final Accounts accounts;
  private final Clock clock;

  OpenSessions(Sessions sessions, Accounts accounts, Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// @param current who asks, if the token says so
  public List<SignedIn> of(UUID accountId, @Nullable UUID current) {
    var account = accounts.findById(accountId).orElseThrow(NotFound::new);
    return sessions.open(accountId, clock.instant()).stream()
        .filter(session -> stands(account, session))
        .map(session -> session.view(current))
        .toList();
  }

  private static boolean stands(Account account, Session session) {
    return account.honours(session.startedAt());
  }

  /// @throws NotFound when it is not the account's
  public void end(UUID accountId, UUID sessionId) {
    sessions
        .findById(sessionId)
        .filter(session -> session.accountId().equals(accountId))
        .orElseThrow(NotFound::new);
    sessions.end(sessionId, clock.instant());
  }

  public void endOthers(UUID accountId, @Nullable UUID current) {
    sessions.endOthers(accountId, current == null ? new UUID(0, 0) : current, clock.instant());
  }
}
