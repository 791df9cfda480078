package health.consulta.user.passkey;

import health.consulta.contract.user.SecurityChange;
import health.consulta.contract.user.UserEvent.SecurityChanged;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of an account, for their owner. Removing one asks for no password: who lost a
/// device has to be fast, and it takes rights away.
@Service
public class OwnPasskeys {
  private final Passkeys passkeys;
  private final SqlOutbox outbox;

  OwnPasskeys(Passkeys passkeys, SqlOutbox outbox) {
    this.passkeys = passkeys;
    this.outbox = outbox;
  }

  public List<health.consulta.contract.user.Passkey> of(UUID accountId) {
    return passkeys.findByAccountIdOrderByCreatedAt(accountId).stream().map(Passkey::view).toList();
  }

  /// @throws NotFound when it is not the account's
  @Transactional
  public health.consulta.contract.user.Passkey rename(UUID accountId, UUID id, String name) {
    var passkey = passkeys.findByIdAndAccountId(id, accountId).orElseThrow(NotFound::new);
    passkey.rename(name);
    return passkey.view();
  }

  /// @throws NotFound when it is not the account's
  @Transactional
  public void remove(UUID accountId, UUID id) {
    if (passkeys.remove(id, accountId) == 0) throw new NotFound();
    outbox.publish(new SecurityChanged(accountId, SecurityChange.PASSKEY_REMOVED, null));
  }
}
