package health.consulta.user.signin;

import health.consulta.kit.NotFound;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.Address;
import health.consulta.user.account.Passwords;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody who is signed in shows once more that it is them. Guessing is as slow as at sign-in.
@Component
public class ProveIdentity {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;

  ProveIdentity(Accounts accounts, Passwords passwords, Attempts attempts) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  /// @throws WrongPassword when it is not theirs
  public Account prove(UUID accountId, String password) {
    var account = accounts.findById(accountId).orElseThrow(NotFound::new);
    var address = new Address(account.email());
    attempts.count(address);
    if (!passwords.match(password, Optional.of(account.passwordHash()))) throw new WrongPassword();
    attempts.forget(address);
    return account;
  }
}
