package health.consulta.user.directory;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface Listings extends JpaRepository<Listing, UUID>, JpaSpecificationExecutor<Listing> {
  boolean existsByRppsAndAccountIdNot(String rpps, UUID accountId);
}
