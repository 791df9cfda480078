package health.consulta.user.directory;

import health.consulta.contract.user.Locations;
import health.consulta.contract.user.Practitioner;
import health.consulta.kit.NotFound;
import health.consulta.kit.Stale;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.Accounts;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReviseProfile {
  private final Listings listings;
  private final Accounts accounts;
  private final SqlOutbox outbox;

  ReviseProfile(Listings listings, Accounts accounts, SqlOutbox outbox) {
    this.listings = listings;
    this.accounts = accounts;
    this.outbox = outbox;
  }

  @Transactional(readOnly = true)
  public Locations places(UUID id) {
    return listings.findById(id).orElseThrow(NotFound::new).locations();
  }

  /// @throws Stale when the profile changed since the places were read
  @Transactional
  public Locations move(UUID id, Locations wanted) {
    var listing = listings.findById(id).orElseThrow(NotFound::new);
    if (listing.locations().version() != wanted.version()) throw new Stale();
    listing.move(wanted.items());
    listings.saveAndFlush(listing);
    outbox.publish(listing.listed());
    return listing.locations();
  }

  @Transactional
  public Practitioner revise(UUID id, Practitioner profile) {
    var listing = listings.findById(id).orElseThrow(NotFound::new);
    if (listings.existsByRppsAndAccountIdNot(profile.rpps(), id)) throw new RppsTaken();
    listing.revise(profile);
    var account = accounts.findById(id).orElseThrow(NotFound::new);
    account.rename(profile.firstName(), profile.lastName());
    outbox.publish(account.changed());
    outbox.publish(listing.listed());
    return listing.view();
  }
}
