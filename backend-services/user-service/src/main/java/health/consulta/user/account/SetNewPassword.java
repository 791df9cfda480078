package health.consulta.user.account;

import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.MailedLink.Purpose;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
public class SetNewPassword {
  private final Accounts accounts;
  private final MailedLinks links;
  private final Passwords passwords;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SetNewPassword(
      Accounts accounts,
      MailedLinks links,
      Passwords passwords,
      SqlOutbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void set(Secret secret, String password) {
    if (!links.existsById(secret.hash())) throw new LinkInvalid();
    var newHash = passwords.hash(password);
    transaction.executeWithoutResult(status -> set(secret.hash(), newHash));
  }

  private void set(String hash, String newPasswordHash) {
    var now = clock.instant();
    if (links.use(hash, Purpose.RESET_PASSWORD, now) == 0) throw new LinkInvalid();
    var account = accounts.findById(links.accountOf(hash)).orElseThrow(LinkInvalid::new);
    var first = account.status() == AccountStatus.UNCONFIRMED;
    account.setPassword(newPasswordHash, now);
    links.withdraw(account.getId(), Purpose.CONFIRM_ADDRESS);
    outbox.publish(
        first
            ? account.confirmed()
            : new SecurityChanged(account.getId(), SecurityChange.PASSWORD_CHANGED, null));
  }
}
