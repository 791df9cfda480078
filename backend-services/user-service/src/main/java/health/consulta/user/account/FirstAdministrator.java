package health.consulta.user.account;

import health.consulta.contract.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the account that makes all others, when there is no administrator yet. Its address and
/// password come from the environment; without them nothing is made.
@Component
class FirstAdministrator implements ApplicationRunner {
  private static final int SHORTEST_PASSWORD = 12;

  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final Passwords passwords;
  private final TransactionTemplate transaction;
  private final String email;
  private final String password;

  FirstAdministrator(
      Accounts accounts,
      OpenAccount openAccount,
      Passwords passwords,
      TransactionTemplate transaction,
      @Value("${consulta.admin.email}") String email,
      @Value("${consulta.admin.password}") String password) {
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.passwords = passwords;
    this.transaction = transaction;
    this.email = email;
    this.password = password;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (email.isBlank() || accounts.countByRole(Role.ADMINISTRATOR) > 0) return;
    if (password.length() < SHORTEST_PASSWORD)
      throw new IllegalStateException(
          "CONSULTA_ADMIN_PASSWORD needs at least " + SHORTEST_PASSWORD + " characters");
    var hash = passwords.hash(password);
    var opening = new Opening(email, "Camille", "Admin", Role.ADMINISTRATOR, Set.of());
    try {
      transaction.executeWithoutResult(
          status -> openAccount.open(UUID.randomUUID(), opening, hash));
    } catch (EmailTaken e) {
      if (accounts.countByRole(Role.ADMINISTRATOR) == 0) throw e;
    }
  }
}
