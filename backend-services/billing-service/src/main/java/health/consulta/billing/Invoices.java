package health.consulta.billing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Invoices extends JpaRepository<Invoice, UUID>, JpaSpecificationExecutor<Invoice> {
  List<Invoice> findByIssuerIdAndSeriesAndSequenceGreaterThanOrderBySequence(
      UUID issuerId, String series, int sequence, Limit limit);

  /// The one that stands for a visit: the first, or what was issued in its place.
  @Query(
      """
      select i from Invoice i
      where i.bookingId = :bookingId and i.kind = health.consulta.contract.billing.InvoiceKind.INVOICE
        and i.replacedById is null\
      """)
  Optional<Invoice> standing(UUID bookingId);

  /// In one order, so that two who want the same wait for each other.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Invoice i where i.id in :ids order by i.id")
  List<Invoice> lock(Collection<UUID> ids);
}
