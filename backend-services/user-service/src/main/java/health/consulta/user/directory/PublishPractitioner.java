package health.consulta.user.directory;

import health.consulta.contract.Role;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Practitioner;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.OpenAccount;
import health.consulta.user.account.Opening;
import health.consulta.user.account.Passwords;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the practitioner's account and lists the profile, both or neither.
@Service
public class PublishPractitioner {
  private final OpenAccount openAccount;
  private final Listings listings;
  private final Passwords passwords;
  private final SqlOutbox outbox;
  private final TransactionTemplate transaction;

  PublishPractitioner(
      OpenAccount openAccount,
      Listings listings,
      Passwords passwords,
      SqlOutbox outbox,
      TransactionTemplate transaction) {
    this.openAccount = openAccount;
    this.listings = listings;
    this.passwords = passwords;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  public Practitioner publish(UUID id, ListPractitioner form) {
    var hash = passwords.hash(form.password());
    return Objects.requireNonNull(transaction.execute(status -> list(id, form, hash)));
  }

  private Practitioner list(UUID id, ListPractitioner form, String passwordHash) {
    var profile = form.profile();
    var opening =
        new Opening(
            form.email(), profile.firstName(), profile.lastName(), Role.PRACTITIONER, Set.of());
    openAccount.open(id, opening, passwordHash);
    if (listings.existsByRppsAndAccountIdNot(profile.rpps(), id)) throw new RppsTaken();
    try {
      var listing = listings.saveAndFlush(new Listing(id, profile));
      outbox.publish(listing.listed());
      return listing.view();
    } catch (DataIntegrityViolationException e) {
      throw new RppsTaken();
    }
  }
}
