package health.consulta.user.account;

import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.UserEvent.PasswordResetRequested;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.MailedLink.Purpose;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers the same whether or not there is such an account, and fills nobody's mailbox.
@Service
public class AskPasswordReset {
  private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

  private final Accounts accounts;
  private final MailedLinks links;
  private final SqlOutbox outbox;
  private final Clock clock;

  AskPasswordReset(Accounts accounts, MailedLinks links, SqlOutbox outbox, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public void ask(Address address) {
    accounts
        .findByEmail(address.value())
        .filter(account -> account.status() != AccountStatus.LOCKED)
        .filter(account -> !mailedJustNow(account))
        .ifPresent(this::mail);
  }

  private boolean mailedJustNow(Account account) {
    return links.existsByAccountIdAndPurposeAndUsedAtIsNullAndCreatedAtAfter(
        account.getId(), Purpose.RESET_PASSWORD, clock.instant().minus(BETWEEN_MAILS));
  }

  private void mail(Account account) {
    var secret = Secret.fresh();
    links.withdraw(account.getId(), Purpose.RESET_PASSWORD);
    links.save(new MailedLink(secret, account.getId(), Purpose.RESET_PASSWORD, clock.instant()));
    outbox.publish(
        new PasswordResetRequested(
            account.getId(),
            account.email(),
            account.firstName(),
            account.locale(),
            secret.text()));
  }
}
