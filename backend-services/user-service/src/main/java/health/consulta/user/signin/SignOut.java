package health.consulta.user.signin;

import health.consulta.user.account.Accounts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends one sign-in by its refresh token, or all of somebody.
@Service
public class SignOut {
  private final Sessions sessions;
  private final Accounts accounts;
  private final Clock clock;

  SignOut(Sessions sessions, Accounts accounts, Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Does nothing for a token that is not, or no longer, one.
  public void signOut(String refreshToken) {
    try {
      var token = RefreshToken.parse(refreshToken);
      sessions.end(token.session(), token.secret().hash(), clock.instant());
    } catch (RefreshInvalid e) {
      return; // signed out is what was asked for
    }
  }

  @Transactional
  public void everywhere(UUID accountId) {
    accounts.findById(accountId).ifPresent(account -> account.signOutEverywhere(clock.instant()));
  }
}
