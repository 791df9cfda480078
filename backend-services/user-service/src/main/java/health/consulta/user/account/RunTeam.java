package health.consulta.user.account;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.InviteAssistant;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may run a practitioner's agenda, as the practitioner decides it.
@Service
public class RunTeam {
  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final AskPasswordReset invite;
  private final Passwords passwords;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;

  RunTeam(
      Accounts accounts,
      OpenAccount openAccount,
      AskPasswordReset invite,
      Passwords passwords,
      SqlOutbox outbox,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.invite = invite;
    this.passwords = passwords;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  @Transactional(readOnly = true)
  public List<Account> of(UUID practitioner) {
    return accounts.running(practitioner).stream()
        .filter(account -> account.is(Role.ASSISTANT))
        .toList();
  }

  /// @param id of the account, if it is a new one
  /// @throws EmailTaken when the address is of somebody who is no assistant
  public Account add(UUID practitioner, UUID id, InviteAssistant form) {
    var nobodys = passwords.hash(Secret.fresh().text());
    return Objects.requireNonNull(
        transaction.execute(status ->
            known(practitioner, form).orElseGet(() -> open(practitioner, id, form, nobodys))));
  }

  /// @throws NotFound when it is not one of the practitioner's assistants
  @Transactional
  public void remove(UUID practitioner, UUID id) {
    var account =
        accounts.findById(id).filter(each -> each.runs(practitioner)).orElseThrow(NotFound::new);
    account.stopRunning(practitioner);
    outbox.publish(account.changed());
  }

  private Optional<Account> known(UUID practitioner, InviteAssistant form) {
    var known = accounts.findByEmail(new Address(form.email()).value());
    known.ifPresent(account -> {
      if (!account.is(Role.ASSISTANT) || account.status() != AccountStatus.ACTIVE)
        throw new EmailTaken();
      account.run(practitioner);
      outbox.publish(account.changed());
    });
    return known;
  }

  private Account open(UUID practitioner, UUID id, InviteAssistant form, String hash) {
    var opening =
        new Opening(
            form.email(), form.firstName(), form.lastName(), Role.ASSISTANT, Set.of(practitioner));
    var account = openAccount.open(id, opening, hash);
    invite.ask(new Address(form.email()));
    return account;
  }
}
