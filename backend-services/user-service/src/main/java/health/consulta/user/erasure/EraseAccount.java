package health.consulta.user.erasure;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.Erasure;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.Account;
import health.consulta.user.account.Accounts;
import health.consulta.user.account.ActForOthers;
import health.consulta.user.account.Dependant;
import health.consulta.user.signin.ProveIdentity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// A patient closes the account for good (GDPR, article 17). Who they are goes at once, except for
/// whom care was given: their names stay as long as the law wants the medical record to (article
/// 17.3 c). What other services hold goes when they hear of it.
@Service
public class EraseAccount {
  private static final List<String> OWNED =
      List.of("session", "mailed_link", "second_factor", "factor_lift", "passkey");

  private final Accounts accounts;
  private final ActForOthers others;
  private final ProveIdentity identity;
  private final Care care;
  private final KeptNames names;
  private final SqlOutbox outbox;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  EraseAccount(
      Accounts accounts,
      ActForOthers others,
      ProveIdentity identity,
      Care care,
      KeptNames names,
      SqlOutbox outbox,
      JdbcTemplate jdbc,
      TransactionTemplate transactions,
      Clock clock) {
    this.accounts = accounts;
    this.others = others;
    this.identity = identity;
    this.care = care;
    this.names = names;
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What would stay.
  ///
  /// @throws StaffAccount when they work in a practice
  public Erasure preview(UUID accountId) {
    return new Erasure(kept(closable(accountId)));
  }

  /// @param password theirs; guessing is as slow as at sign-in
  /// @return what stays
  /// @throws StaffAccount when they work in a practice
  public Erasure erase(UUID accountId, String password) {
    closable(accountId);
    identity.prove(accountId, password);
    return transactions.execute(transaction -> erase(accountId));
  }

  private Erasure erase(UUID accountId) {
    var account = closable(accountId);
    var kept = kept(account);
    var patients = patients(account);
    account.erase(clock.instant());
    accounts.flush();
    for (var table : OWNED)
      jdbc.update("delete from " + table + " where account_id = ?", accountId.toString());
    jdbc.update("update dependant set email = null where account_id = ?", accountId.toString());
    names.clear(clock.instant(), patients.size());
    outbox.publish(new AccountErased(accountId, forgotten(patients, kept)));
    return new Erasure(kept);
  }

  private Account closable(UUID accountId) {
    var account =
        accounts
            .findById(accountId)
            .filter(found -> found.status() == AccountStatus.ACTIVE)
            .orElseThrow(NotFound::new);
    if (!account.roles().equals(Set.of(Role.PATIENT))) throw new StaffAccount();
    return account;
  }

  private Set<UUID> patients(Account account) {
    return Stream.concat(
            Stream.of(account.getId()),
            others.everOf(account.getId()).stream().map(Dependant::getId))
        .collect(Collectors.toSet());
  }

  private List<Erasure.Kept> kept(Account account) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    return patients(account).stream()
        .flatMap(patient ->
            care
                .keptUntil(patient, today)
                .map(until -> new Erasure.Kept(patient, others.name(patient).displayName(), until))
                .stream())
        .toList();
  }

  private static Set<UUID> forgotten(Set<UUID> patients, List<Erasure.Kept> kept) {
    var known = kept.stream().map(Erasure.Kept::patientId).collect(Collectors.toSet());
    return patients.stream().filter(each -> !known.contains(each)).collect(Collectors.toSet());
  }
}
