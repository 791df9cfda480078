package health.consulta.user.signin;

import health.consulta.contract.user.Login;
import health.consulta.contract.user.Tokens;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.Address;
import health.consulta.user.account.Passwords;
import org.springframework.stereotype.Service;

/// Tells nothing about an account to whoever does not know its password. Trying codes of a second
/// factor counts like trying passwords.
@Service
public class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final CheckSecondFactor secondFactor;
  private final BeginSession session;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Attempts attempts,
      CheckSecondFactor secondFactor,
      BeginSession session) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.secondFactor = secondFactor;
    this.session = session;
  }

  public Tokens signIn(Login login) {
    var address = new Address(login.email());
    attempts.count(address);
    var found = accounts.findByEmail(address.value());
    if (!passwords.match(login.password(), found.map(Account::passwordHash)))
      throw new BadCredentials();
    var account = found.orElseThrow();
    secondFactor.check(account.getId(), login.code());
    var tokens = session.begin(account, login.device());
    attempts.forget(address);
    return tokens;
  }
}
