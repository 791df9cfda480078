package health.consulta.user.account;

import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.MailedLink.Purpose;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ConfirmAddress {
  private final Accounts accounts;
  private final MailedLinks links;
  private final SqlOutbox outbox;
  private final Clock clock;

  ConfirmAddress(Accounts accounts, MailedLinks links, SqlOutbox outbox, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public void confirm(Secret secret) {
    var hash = secret.hash();
    if (links.use(hash, Purpose.CONFIRM_ADDRESS, clock.instant()) == 0) throw new LinkInvalid();
    var account = accounts.findById(links.accountOf(hash)).orElseThrow(LinkInvalid::new);
    account.confirm();
    outbox.publish(account.confirmed());
  }
}
