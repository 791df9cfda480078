package health.consulta.user.account;

import health.consulta.contract.Role;
import health.consulta.contract.user.AddAssistant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// An assistant works for named practitioners.
@Service
public class EmployAssistant {
  private final OpenAccount openAccount;
  private final GovernAccount governAccount;
  private final Passwords passwords;
  private final TransactionTemplate transaction;

  EmployAssistant(
      OpenAccount openAccount,
      GovernAccount governAccount,
      Passwords passwords,
      TransactionTemplate transaction) {
    this.openAccount = openAccount;
    this.governAccount = governAccount;
    this.passwords = passwords;
    this.transaction = transaction;
  }

  public Account employ(UUID id, AddAssistant form) {
    var hash = passwords.hash(form.password());
    var opening =
        new Opening(
            form.email(), form.firstName(), form.lastName(), Role.ASSISTANT, form.practitioners());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          governAccount.checkPractitioners(form.practitioners());
          return openAccount.open(id, opening, hash);
        }));
  }
}
