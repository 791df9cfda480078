package health.consulta.user.signin;

import health.consulta.user.account.Passwords;
import health.consulta.user.account.ReplacePassword;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Who knows the password takes another one; every other sign-in ends.
@Service
public class ChangePassword {
  private final ProveIdentity identity;
  private final Passwords passwords;
  private final ReplacePassword replace;
  private final OpenSessions sessions;

  ChangePassword(
      ProveIdentity identity, Passwords passwords, ReplacePassword replace, OpenSessions sessions) {
    this.identity = identity;
    this.passwords = passwords;
    this.replace = replace;
    this.sessions = sessions;
  }

  /// @param session that goes on
  public void change(UUID accountId, @Nullable UUID session, String current, String password) {
    identity.prove(accountId, current);
    replace.replace(accountId, passwords.hash(password));
    sessions.endOthers(accountId, session);
  }
}
