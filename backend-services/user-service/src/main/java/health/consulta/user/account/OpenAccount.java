package health.consulta.user.account;

import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens an account that can be used at once, inside the transaction of whoever has the reason.
@Service
public class OpenAccount {
  private final Accounts accounts;
  private final SqlOutbox outbox;
  private final Clock clock;

  OpenAccount(Accounts accounts, SqlOutbox outbox, Clock clock) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @throws EmailTaken when the address has an account
  @Transactional(propagation = Propagation.MANDATORY)
  public Account open(UUID id, Opening opening, String passwordHash) {
    if (accounts.existsByEmail(new Address(opening.email()).value())) throw new EmailTaken();
    try {
      var account =
          accounts.saveAndFlush(Account.opened(id, opening, passwordHash, clock.instant()));
      outbox.publish(account.confirmed());
      return account;
    } catch (DataIntegrityViolationException e) {
      throw new EmailTaken();
    }
  }
}
