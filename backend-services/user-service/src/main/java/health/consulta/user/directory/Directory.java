package health.consulta.user.directory;

import health.consulta.contract.Page;
import health.consulta.contract.user.Practitioner;
import health.consulta.kit.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The public directory, as it is read.
@Service
public class Directory {
  private static final Sort BY_NAME = Sort.by("lastName", "firstName", "accountId");
  private static final int MOST_NAMES = 5_000;

  private final Listings listings;

  Directory(Listings listings) {
    this.listings = listings;
  }

  @Transactional(readOnly = true)
  public Page<Practitioner> search(DirectorySearch search, int page, int size) {
    var found =
        listings
            .findAll(search.specification(), PageRequest.of(page, size, BY_NAME))
            .map(Listing::view);
    return new Page<>(found.getContent(), page, size, found.getTotalElements());
  }

  /// Whose last names begin so, as many as are looked through in a moment.
  @Transactional(readOnly = true)
  public List<ListedName> beginning(String letters) {
    return listings.findByLastNameStartingWith(letters, Limit.of(MOST_NAMES));
  }

  @Transactional(readOnly = true)
  public Practitioner one(UUID id) {
    return listings.findById(id).map(Listing::view).orElseThrow(NotFound::new);
  }
}
