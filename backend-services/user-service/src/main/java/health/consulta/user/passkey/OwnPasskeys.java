package health.consulta.user.passkey;

import health.consulta.kit.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of an account, for their owner. Removing one asks for no password: who lost a
/// device has to be fast, and it takes rights away.
@Service
public class OwnPasskeys {
  private final Passkeys passkeys;

  OwnPasskeys(Passkeys passkeys) {
    this.passkeys = passkeys;
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
    passkeys.delete(passkeys.findByIdAndAccountId(id, accountId).orElseThrow(NotFound::new));
  }
}
