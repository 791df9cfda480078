package health.consulta.user.account;

import health.consulta.contract.user.ChangeAccount;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people change of themselves.
@Service
public class EditAccount {
  private final Accounts accounts;
  private final SqlOutbox outbox;

  EditAccount(Accounts accounts, SqlOutbox outbox) {
    this.accounts = accounts;
    this.outbox = outbox;
  }

  @Transactional
  public Account edit(UUID id, ChangeAccount change) {
    var account = accounts.active(id).orElseThrow(NotFound::new);
    account.change(change);
    outbox.publish(account.changed());
    return account;
  }
}
