package health.consulta.user.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface Listings extends JpaRepository<Listing, UUID>, JpaSpecificationExecutor<Listing> {
  boolean existsByRppsAndAccountIdNot(String rpps, UUID accountId);

  List<ListedName> findByLastNameStartingWith(String letters, Limit limit);
}
