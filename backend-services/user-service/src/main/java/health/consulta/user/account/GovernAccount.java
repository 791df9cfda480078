package health.consulta.user.account;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator changes of somebody: roles, practitioners, lock.
@Service
public class GovernAccount {
  private final Accounts accounts;
  private final SqlOutbox outbox;
  private final Clock clock;

  GovernAccount(Accounts accounts, SqlOutbox outbox, Clock clock) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public Account govern(UUID administrator, UUID id, ChangeRoles change) {
    var holders = accounts.holding(Role.ADMINISTRATOR, AccountStatus.ACTIVE);
    var account =
        accounts
            .findById(id)
            .filter(found -> found.status() != AccountStatus.ERASED)
            .orElseThrow(NotFound::new);
    if (change.status() == AccountStatus.ERASED)
      throw new Invalid("status", "Only they close their account.");
    if (change.status() != AccountStatus.ACTIVE && id.equals(administrator)) throw new OwnAccount();
    if (holders.equals(List.of(account)) && !remainsAdministrator(change))
      throw new LastAdministrator();
    check(account, change);
    account.change(change, clock.instant());
    outbox.publish(account.changed());
    return account;
  }

  private static boolean remainsAdministrator(ChangeRoles change) {
    return change.roles().contains(Role.ADMINISTRATOR) && change.status() == AccountStatus.ACTIVE;
  }

  private void check(Account account, ChangeRoles change) {
    if (change.roles().contains(Role.SERVICE))
      throw new Invalid("roles", "This role is never given to a person.");
    if (change.roles().contains(Role.PRACTITIONER) && !account.is(Role.PRACTITIONER))
      throw new Invalid("roles", "List the practitioner first.");
    if (change.status() == AccountStatus.UNCONFIRMED && change.status() != account.status())
      throw new Invalid("status", "A confirmed address stays confirmed.");
    checkPractitioners(change.practitioners());
  }

  void checkPractitioners(Set<UUID> practitioners) {
    if (!practitioners.isEmpty()
        && accounts.countByRoleAmong(Role.PRACTITIONER, practitioners) != practitioners.size())
      throw new Invalid("practitioners", "One of them is not a practitioner.");
  }
}
