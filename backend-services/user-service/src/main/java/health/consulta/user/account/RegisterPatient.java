package health.consulta.user.account;

import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.Register;
import health.consulta.contract.user.UserEvent.AccountRegistered;
import health.consulta.contract.user.UserEvent.RegistrationRepeated;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.MailedLink.Purpose;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Says the same to everybody, in the same time: whether the address has an account already is told
/// to its owner only, by mail.
@Service
public class RegisterPatient {
  private final Accounts accounts;
  private final MailedLinks links;
  private final Passwords passwords;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RegisterPatient(
      Accounts accounts,
      MailedLinks links,
      Passwords passwords,
      SqlOutbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void register(UUID id, Register form) {
    var hash = passwords.hash(form.password());
    try {
      store(id, form, hash);
    } catch (DataIntegrityViolationException e) {
      store(id, form, hash); // somebody registered the address just now: so it is there now
    }
  }

  private void store(UUID id, Register form, String hash) {
    transaction.executeWithoutResult(status ->
        accounts
            .findByEmail(new Address(form.email()).value())
            .ifPresentOrElse(
                account -> again(account, form, hash),
                () -> invite(accounts.save(Account.registered(id, form, hash, clock.instant())))));
  }

  private void again(Account account, Register form, String hash) {
    if (account.status() == AccountStatus.UNCONFIRMED) {
      account.registerAgain(form, hash);
      links.withdraw(account.getId(), Purpose.CONFIRM_ADDRESS);
      invite(account);
    } else {
      outbox.publish(
          new RegistrationRepeated(
              account.getId(), account.email(), account.firstName(), account.locale()));
    }
  }

  private void invite(Account account) {
    var secret = Secret.fresh();
    links.save(new MailedLink(secret, account.getId(), Purpose.CONFIRM_ADDRESS, clock.instant()));
    var name = account.name();
    outbox.publish(
        new AccountRegistered(
            account.getId(),
            account.email(),
            name.firstName(),
            name.lastName(),
            name.locale(),
            secret.text()));
  }
}
