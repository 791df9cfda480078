package health.consulta.user.signin;

import health.consulta.contract.user.Login;
import health.consulta.contract.user.Tokens;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.Address;
import health.consulta.user.account.Passwords;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Tells nothing about an account to whoever does not know its password.
@Service
public class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      AccessTokens accessTokens,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  public Tokens signIn(Login login) {
    var address = new Address(login.email());
    attempts.count(address);
    var account = accounts.findByEmail(address.value());
    if (!passwords.match(login.password(), account.map(Account::passwordHash)))
      throw new BadCredentials();
    attempts.forget(address);
    return admit(account.orElseThrow());
  }

  private Tokens admit(Account account) {
    return switch (account.status()) {
      case UNCONFIRMED -> throw new EmailNotConfirmed();
      case LOCKED -> throw new AccountLocked();
      case ACTIVE -> begin(account);
    };
  }

  private Tokens begin(Account account) {
    var refresh = RefreshToken.fresh(UUID.randomUUID());
    sessions.save(new Session(refresh, account.getId(), clock.instant()));
    return accessTokens.beside(refresh, account);
  }
}
