package health.consulta.billing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface Invoices extends JpaRepository<Invoice, UUID>, JpaSpecificationExecutor<Invoice> {
  List<Invoice> findByIssuerIdAndSeriesAndSequenceGreaterThanOrderBySequence(
      UUID issuerId, String series, int sequence, Limit limit);
}
