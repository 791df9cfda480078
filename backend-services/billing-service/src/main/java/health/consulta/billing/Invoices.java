package health.consulta.billing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Invoices extends JpaRepository<Invoice, UUID>, JpaSpecificationExecutor<Invoice> {
  List<Invoice> findByIssuerIdAndSeriesAndSequenceGreaterThanOrderBySequence(
      UUID issuerId, String series, int sequence, Limit limit);

  /// In one order, so that two who want the same wait for each other.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Invoice i where i.id in :ids order by i.id")
  List<Invoice> lock(Collection<UUID> ids);
}
