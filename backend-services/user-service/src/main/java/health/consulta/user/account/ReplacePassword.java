package health.consulta.user.account;

import health.consulta.kit.NotFound;
import health.consulta.user.account.MailedLink.Purpose;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Another password; links that would set one are good for nothing from then on.
@Component
public class ReplacePassword {
  private final Accounts accounts;
  private final MailedLinks links;

  ReplacePassword(Accounts accounts, MailedLinks links) {
    this.accounts = accounts;
    this.links = links;
  }

  @Transactional
  public void replace(UUID accountId, String newHash) {
    accounts.findById(accountId).orElseThrow(NotFound::new).replacePassword(newHash);
    links.withdraw(accountId, Purpose.RESET_PASSWORD);
  }
}
