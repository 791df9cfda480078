package health.consulta.user.signin;

import health.consulta.contract.user.Login;
import health.consulta.contract.user.Tokens;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.Address;
import health.consulta.user.account.Passwords;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Tells nothing about an account to whoever does not know its password. Trying codes of a second
/// factor counts like trying passwords.
@Service
public class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final CheckSecondFactor secondFactor;
  private final AccessTokens accessTokens;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      CheckSecondFactor secondFactor,
      AccessTokens accessTokens,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  public Tokens signIn(Login login) {
    var address = new Address(login.email());
    attempts.count(address);
    var account = accounts.findByEmail(address.value());
    if (!passwords.match(login.password(), account.map(Account::passwordHash)))
      throw new BadCredentials();
    var tokens = admit(account.orElseThrow(), login);
    attempts.forget(address);
    return tokens;
  }

  private Tokens admit(Account account, Login login) {
    return switch (account.status()) {
      case UNCONFIRMED -> throw new EmailNotConfirmed();
      case LOCKED -> throw new AccountLocked();
      case ERASED -> throw new BadCredentials();
      case ACTIVE -> {
        secondFactor.check(account.getId(), login.code());
        yield begin(account, login.device());
      }
    };
  }

  private Tokens begin(Account account, @Nullable String device) {
    var refresh = RefreshToken.fresh(UUID.randomUUID());
    sessions.save(new Session(refresh, account.getId(), device, clock.instant()));
    return accessTokens.beside(refresh, account);
  }
}
