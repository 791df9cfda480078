package health.consulta.user.account;

import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.MailedLink.Purpose;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Another password; links that would set one are good for nothing from then on.
@Component
public class ReplacePassword {
  private final Accounts accounts;
  private final MailedLinks links;
  private final SqlOutbox outbox;

  ReplacePassword(Accounts accounts, MailedLinks links, SqlOutbox outbox) {
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
  }

  @Transactional
  public void replace(UUID accountId, String newHash) {
    accounts.findById(accountId).orElseThrow(NotFound::new).replacePassword(newHash);
    links.withdraw(accountId, Purpose.RESET_PASSWORD);
    outbox.publish(new SecurityChanged(accountId, SecurityChange.PASSWORD_CHANGED, null));
  }
}
