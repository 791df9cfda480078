package health.consulta.payment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OnSiteEntries extends JpaRepository<OnSiteEntry, UUID> {
  List<OnSiteEntry> findByPaymentIdOrderByRecordedAt(UUID paymentId);
}
